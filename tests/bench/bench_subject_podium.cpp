// SPDX-License-Identifier: GPL-3.0-or-later
// Podium itself, through the same door as its `main`, until its list is painted with rows.
#include "bench/first_paint.h"
#include "models/result_model.h"
#include "window/run_window.h"

#include <QAbstractItemView>
#include <QApplication>

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const podium::bench::FirstPaint watch([](const QObject *painted) {
        const auto *view = qobject_cast<const QAbstractItemView *>(painted->parent());
        if (view == nullptr || qobject_cast<const podium::ResultModel *>(view->model()) == nullptr)
            return false;
        return view->viewport() == painted && view->model()->rowCount() > 0;
    });
    podium::WindowOptions options;
    options.catalogPath = QApplication::arguments().value(1);
    return podium::runWindow(application, options);
}
