// SPDX-License-Identifier: GPL-3.0-or-later
// A bare Qt window with an empty table: what the start of ours is compared with. Prints the time of
// its first paint and its memory, and ends.
#include "bench/first_paint.h"

#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto *table = new QTableView(&window);
    auto *model = new QStandardItemModel(40, 4, table);
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            model->setItem(row, column, new QStandardItem(QStringLiteral("cell")));
    table->setModel(model);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    const podium::bench::FirstPaint watch(
        [table](const QObject *painted) { return painted == table->viewport(); });
    window.show();
    return QApplication::exec();
}
