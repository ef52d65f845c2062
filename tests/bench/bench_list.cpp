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
#include <QSqlTableModel>

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
    double jump = 0;
    double bytesPerRow = 0;
};

void measureData(const ResultModel &model) {
    std::vector<double> costs;
    costs.reserve(400'000);
    std::mt19937 random(7); // NOLINT: the same rows at every run
    for (int i = 0; i < 100'000; ++i) {
        // Rows that are loaded and rows that are not, as a fast scroll meets them.
        const int row = i % 2 == 0 ? static_cast<int>(random() % Searcher::pageSize)
                                   : static_cast<int>(random() % static_cast<unsigned>(model.rowCount()));
        for (int column = 0; column < ResultModel::ColumnCount; ++column) {
            const double start = nowMs();
            (void)model.data(model.index(row, column), Qt::DisplayRole);
            costs.push_back((nowMs() - start) * 1000);
        }
    }
    line("data(): median", quantile(costs, 0.5), "us");
    line("data(): 99.9 %", quantile(costs, 0.999), "us", "aim: 50");
    line("data(): longest of 400,000", quantile(costs, 1), "us", "(a preempted call counts as long)");
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
    bool answered = false;
    double shownAt = 0;
    QObject::connect(&model, &ResultModel::shown, &view, [&] {
        if (!shown) shownAt = nowMs();
        shown = true;
    });
    QObject::connect(&model, &ResultModel::answered, &view, [&] { answered = true; });
    const double start = nowMs();
    model.ask({});
    until([&] { return answered; });
    ours.firstPage = shownAt - start;
    ours.exact = nowMs() - start;

    const double jumpStart = nowMs();
    view.scrollToBottom();
    view.viewport()->repaint();
    const int last = model.rowCount() - 1;
    until([&] { return model.row(last) != nullptr; });
    ours.jump = nowMs() - jumpStart;
    ours.bytesPerRow = static_cast<double>(residentBytes() - before) / nominations;
    line("order of the rows, pages excepted", static_cast<double>(model.orderBytes()) / nominations, "B/row");
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
    line("jump to the end, last row read", ours.jump, "ms", "aim: 10");
    line("resident memory that came with the list, all in", ours.bytesPerRow, "B/row",
         "(pages and facets included)");
    double megabytes = 0;
    const double theirs = measureTableModel(path, megabytes);
    line("QSqlTableModel: all rows", theirs, "ms");
    line("QSqlTableModel: memory", megabytes, "MB");
    line("ratio: QSqlTableModel / ours, length known", theirs / ours.exact, "times");
    line("ratio: QSqlTableModel / ours, at the end", theirs / ours.jump, "times");
    return 0;
}
