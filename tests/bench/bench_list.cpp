// SPDX-License-Identifier: GPL-3.0-or-later
// A list of a million nominations: first page, exact scroll bar, jump to the end, memory, data();
// beside QSqlTableModel over the same file.
#include "bench/generated_list.h"
#include "bench/measure.h"
#include "browse/result_view.h"
#include "catalog/catalog.h"
#include "models/result_model.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QHeaderView>
#include <QSqlTableModel>
#include <QTableView>

using namespace podium;
using namespace podium::bench;

namespace {

constexpr int nominations = 1'000'000;

/// Runs the event loop until `done`; what is waited for is an event, so nothing polls in between.
template <typename F> void until(F done) {
    while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct Ours {
    double firstPage = 0;
    double exact = 0;
    double counted = 0;
    double jump = 0;
    double bytesPerRow = 0;
};

/// The same 400,000 calls three times; of each call the shortest counts, as no interrupt of the
/// machine hits the same call every time, while a call that is slow by itself stays slow.
void measureData(const ResultModel &model) {
    std::vector<double> costs(400'000, 1e9);
    for (int round = 0; round < 3; ++round) {
        std::mt19937 random(7); // NOLINT: the same rows at every run
        size_t call = 0;
        for (int i = 0; i < 100'000; ++i) {
            // Rows that are loaded and rows that are not, as a fast scroll meets them.
            const unsigned among = i % 2 == 0 ? Searcher::pageSize : static_cast<unsigned>(model.rowCount());
            const int row = static_cast<int>(random() % among);
            for (int column = 0; column < ResultModel::ColumnCount; ++column, ++call) {
                const double start = threadMs();
                (void)model.data(model.index(row, column), Qt::DisplayRole);
                costs[call] = std::min(costs[call], (threadMs() - start) * 1000);
            }
        }
    }
    line("data(): median", quantile(costs, 0.5), "us");
    line("data(): 99.9 %", quantile(costs, 0.999), "us");
    line("data(): longest of 400,000", quantile(costs, 1), "us", "aim: 50");
}

/// What QTableView keeps for so many rows of its own, measured with a model that keeps nothing.
double headerBytes() {
    class Rows : public QAbstractTableModel {
        int rowCount(const QModelIndex & /*parent*/) const override { return nominations; }
        int columnCount(const QModelIndex & /*parent*/) const override { return 1; }
        QVariant data(const QModelIndex & /*index*/, int /*role*/) const override { return {}; }
    } rows;
    const qint64 before = residentBytes();
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setModel(&rows);
    view.verticalHeader()->length();
    return static_cast<double>(residentBytes() - before);
}

Ours measureOurs(const QString &path) {
    Ours ours;
    Catalog catalog(inspectCatalog(path));
    catalog.opened().waitForFinished();
    ResultModel model(catalog);
    ResultView view(model);
    view.resize(700, 800);
    view.show();
    QCoreApplication::processEvents();
    const qint64 before = residentBytes();

    bool shown = false;
    double exactAt = 0;
    bool answered = false;
    double shownAt = 0;
    QObject::connect(&model, &ResultModel::shown, &view, [&] {
        if (!shown) shownAt = nowMs();
        shown = true;
    });
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &view, [&] { exactAt = nowMs(); });
    QObject::connect(&model, &ResultModel::answered, &view, [&] { answered = true; });
    const double start = nowMs();
    model.ask({});
    until([&] { return answered; });
    ours.firstPage = shownAt - start;
    ours.exact = exactAt - start;
    ours.counted = nowMs() - start;

    const double jumpStart = nowMs();
    view.scrollToBottom();
    view.viewport()->repaint();
    const int last = model.rowCount() - 1;
    until([&] { return model.row(last) != nullptr; });
    ours.jump = nowMs() - jumpStart;
    ours.bytesPerRow = static_cast<double>(residentBytes() - before) / nominations;
    const double order = static_cast<double>(model.orderBytes()) / nominations;
    const double header = headerBytes() / nominations;
    line("list: order of the rows", order, "B/row");
    line("list: row header of the view", header, "B/row");
    line("list: both", order + header, "B/row", "aim: 16");
    measureData(model);
    return ours;
}

double measureTableModel(const QString &path, double &megabytes) {
    Connection connection(path, Connection::Mode::ReadOnly);
    const qint64 before = residentBytes();
    const double start = nowMs();
    QSqlTableModel model(nullptr, connection.database());
    model.setTable(QStringLiteral("result_row"));
    model.select();
    while (model.canFetchMore()) model.fetchMore();
    const double took = nowMs() - start;
    megabytes = static_cast<double>(residentBytes() - before) / 1e6;
    return took;
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme;
    theme.apply();
    const QString path = generatedList(nominations);
    std::printf("List of %d nominations\n", nominations);
    const Ours ours = measureOurs(path);
    line("first page", ours.firstPage, "ms", "aim: 30");
    line("exact scroll bar", ours.exact, "ms", "aim: 250");
    line("all facets counted", ours.counted, "ms");
    line("jump to the end, last row read", ours.jump, "ms", "aim: 10");
    line("all resident memory that came with it", ours.bytesPerRow, "B/row",
         "(with the search's columns, 7 B/row, and its caches)");
    double megabytes = 0;
    const double theirs = measureTableModel(path, megabytes);
    line("QSqlTableModel: all rows", theirs, "ms");
    line("QSqlTableModel: memory", megabytes, "MB");
    line("ratio: QSqlTableModel / ours, length known", theirs / ours.exact, "times");
    line("ratio: QSqlTableModel / ours, at the end", theirs / ours.jump, "times");
    return 0;
}
