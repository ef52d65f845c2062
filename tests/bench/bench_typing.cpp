// SPDX-License-Identifier: GPL-3.0-or-later
// Types queries into the real window and watches how long the GUI thread is ever busy at a stretch.
#include "bench/generated_list.h"
#include "bench/measure.h"
#include "catalog/catalog.h"
#include "models/result_model.h"
#include "window/main_window.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::bench;

namespace {

/// Time between waking up and going to sleep again: what a key press would have to wait at most.
class Watchdog : public QObject {
public:
    Watchdog() {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_awake = nowMs(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_awake > 0) m_busy.push_back(nowMs() - m_awake);
            m_awake = 0;
        });
    }
    void add(double busy) { m_busy.push_back(busy); }
    const std::vector<double> &busy() const { return m_busy; }

private:
    double m_awake = 0;
    std::vector<double> m_busy;
};

void typeAll(const QString &path, const char *title) {
    Theme theme;
    theme.setMode(ThemeMode::Light);
    theme.apply();
    Catalog catalog(inspectCatalog(path));
    MainWindow window(catalog, theme, {});
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) std::exit(1);
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("searchText"));
    auto *model = window.findChild<ResultModel *>();
    field->setFocus();
    while (model->isAsking()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    Watchdog watchdog;
    for (const char *query : {"compassion", "thank you", "network:HBO love", "outstanding", "the",
                              "year:2010..2020 o", "\"love and\"", "person 00", "category 12 network"}) {
        const QString text = QString::fromUtf8(query);
        for (const QChar c : text) {
            const double start = nowMs();
            QTest::keyClick(field, c.toLatin1());
            watchdog.add(nowMs() - start);
            // A fast typist: the answer is not always there when the next key comes.
            QTest::qWait(20);
        }
        while (model->isAsking()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("  %-30s %8d found\n", query, model->rowCount());
        field->clear();
        QTest::keyClick(field, Qt::Key_Escape);
    }
    std::printf("Typing over %s\n", title);
    line("GUI thread busy at a stretch: median", quantile(watchdog.busy(), 0.5), "ms");
    line("GUI thread busy at a stretch: 99 %", quantile(watchdog.busy(), 0.99), "ms");
    line("GUI thread busy at a stretch: longest", quantile(watchdog.busy(), 1), "ms", "aim: 16");
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("catalog.podium"));
    QFile::copy(QStringLiteral(PODIUM_BUILTIN), copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    typeAll(copy, "the built-in catalog");
    typeAll(generatedList(1'000'000), "a million nominations");
    return 0;
}
