// SPDX-License-Identifier: GPL-3.0-or-later
// Types words and phrases, letter by letter, and measures from the changed text to the rows in the model;
// beside a plain FTS5 table and Xapian.
//
//     bench_search [SPEECHES ...]     10000 100000 1000000 and "real", where none are named
//
// PODIUM_BENCH_EACH=1 prints each query, PODIUM_BENCH_ALONE=1 leaves the peers out.
#include "bench/exact_ranking.h"
#include "bench/search_peers.h"
#include "bench/speech_catalog.h"
#include "catalog/catalog.h"
#include "models/result_model.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QSet>
#include <QTemporaryDir>

using namespace podium;
using namespace podium::bench;

namespace {

/// Words and phrases that people look for; the most frequent words of speeches among them.
QStringList wantedTexts() {
    QStringList texts;
    for (const char *text : {"thank",         "the",           "love",      "compassion",
                             "mother",        "vote",          "family",    "you",
                             "dream",         "television",    "courage",   "university",
                             "grateful",      "children",      "truth",     "wife",
                             "strike",        "immigrant",     "peace",     "gratitude",
                             "laughter",      "writers",       "teacher",   "democracy",
                             "thank you",     "my mother",     "my wife",   "thank compassion",
                             "love family",   "the academy",   "so much",   "all the people",
                             "my brother",    "the writers",   "the truth", "this award",
                             "believe dream", "father mother", "cast crew", "tonight vote"})
        texts.append(QString::fromLatin1(text));
    return texts;
}

QStringList typedTexts() {
    QStringList typed;
    QSet<QString> known;
    const QStringList texts = wantedTexts();
    for (const QString &text : texts)
        for (qsizetype length = 1; length <= text.size(); ++length)
            if (const QString part = text.left(length);
                !part.endsWith(QLatin1Char(' ')) && !known.contains(part)) {
                known.insert(part);
                typed.append(part);
            }
    return typed;
}

SearchRequest requestFor(const QString &typed) {
    return {SearchQuery::fromText(typed, true), Scope::All, SortKey::Relevance, true};
}

struct Times {
    std::vector<double> shown;
    std::vector<double> answered;
};

/// Asks and waits. @return milliseconds until rows were shown, and until everything was known
std::pair<double, double> ask(ResultModel &model, const SearchRequest &request, quint32 *found = nullptr) {
    QEventLoop loop;
    double shownAt = 0;
    double answeredAt = 0;
    const double start = nowMs();
    const auto shown = QObject::connect(&model, &ResultModel::shown, &loop, [&] {
        if (shownAt == 0) shownAt = nowMs();
    });
    const auto answered =
        QObject::connect(&model, &ResultModel::answered, &loop, [&](const SearchAnswer &answer) {
            answeredAt = nowMs();
            if (found != nullptr) *found = answer.found;
            loop.quit();
        });
    const auto failed = QObject::connect(&model, &ResultModel::failed, &loop, [&] { std::exit(1); });
    model.ask(request);
    loop.exec();
    for (const auto &connection : {shown, answered, failed}) QObject::disconnect(connection);
    return {(shownAt > 0 ? shownAt : answeredAt) - start, answeredAt - start};
}

void tell(const char *what, const std::vector<double> &times, const char *aim = "") {
    std::printf("  %-40s p50 %8.2f   p95 %8.2f   max %8.2f ms  %s\n", what, quantile(times, 0.5),
                quantile(times, 0.95), quantile(times, 1), aim);
    std::fflush(stdout);
}

/// From a newer question to the moment at which the thread is free of the older one.
std::vector<double> stopTimes(Catalog &catalog, ResultModel &model, const QStringList &typed) {
    std::vector<double> times;
    for (qsizetype i = 0; i < typed.size(); i += 4) {
        model.ask(requestFor(typed[i]));
        const double asked = nowMs();
        while (nowMs() - asked < 4) QCoreApplication::processEvents();
        const double start = nowMs();
        const std::stop_token newer = catalog.newSearch();
        catalog.search([](Connection &) {}, newer).waitForFinished();
        times.push_back(nowMs() - start);
    }
    return times;
}

template <typename Peer>
void compareTimes(const char *name, Peer peer, const QStringList &typed, const std::vector<double> &ours) {
    std::vector<double> times;
    for (const QString &each : typed) times.push_back(peer.ask(each));
    tell(name, times);
    std::vector<double> common; // the words that nearly every speech has, and their beginnings
    for (qsizetype i = 0; i < typed.size(); ++i)
        if (times[static_cast<size_t>(i)] >= quantile(times, 0.9))
            common.push_back(times[static_cast<size_t>(i)] / ours[static_cast<size_t>(i)]);
    std::printf("    Podium: %.1f times as fast at p50, %.1f at p95; %.1f (median) for its slowest tenth\n",
                quantile(times, 0.5) / quantile(ours, 0.5), quantile(times, 0.95) / quantile(ours, 0.95),
                quantile(common, 0.5));
}

/// How many of the 50 best are those of the exact ranking. Beginnings that names have, too, are left out.
void compareRanking(const Vocabulary &vocabulary, const QString &path, int speeches) {
    QStringList typed;
    const QStringList all = typedTexts();
    for (const QString &text : all) {
        bool isName = false;
        for (const char *name : {"person", "program", "network", "outstanding", "category", "ceremony"})
            isName = isName || QString::fromLatin1(name).startsWith(text.split(QLatin1Char(' ')).last());
        if (!isName) typed.append(text);
    }
    Connection connection(path, Connection::Mode::ReadOnly);
    const QList<QSet<int>> exact = ExactRanking(vocabulary, connection, typed).best(speeches, 50);
    Searcher searcher;
    double shared = 0;
    double least = 1;
    int asked = 0;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (exact[i].isEmpty()) continue;
        const SearchAnswer answer = searcher.run(connection, requestFor(typed[i]));
        int same = 0;
        for (size_t k = 0; k < std::min<size_t>(50, answer.ids.size()); ++k)
            same += exact[i].contains(static_cast<int>(answer.ids[k].value)) ? 1 : 0;
        const double part = static_cast<double>(same) / static_cast<double>(exact[i].size());
        shared += part;
        least = std::min(least, part);
        ++asked;
    }
    std::printf("  the 50 best beside the exact ranking: %.2f of 50 on average, at least %.0f, over %d "
                "queries (aim 49)\n",
                50 * shared / asked, 50 * least, asked);
}

void measure(const Vocabulary &vocabulary, int speeches) {
    const QString path = generatedSpeeches(vocabulary, speeches);
    std::printf("%d speeches\n", speeches);
    const QStringList typed = typedTexts();
    Times times;
    std::vector<double> stops;
    qint64 resident = 0;
    double first = 0;
    {
        Catalog catalog(inspectCatalog(path));
        ResultModel model(catalog);
        ask(model, {});
        const qint64 before = residentBytes();
        first = ask(model, requestFor(QStringLiteral("compassion"))).first;
        for (const QString &text : typed) {
            const auto [shown, answered] = ask(model, requestFor(text));
            times.shown.push_back(shown);
            times.answered.push_back(answered);
            if (qEnvironmentVariableIsSet("PODIUM_BENCH_EACH"))
                std::printf("    %-20s %8.2f %8.2f\n", qPrintable(text), shown, answered);
        }
        resident = residentBytes() - before;
        stops = stopTimes(catalog, model, typed);
        tell("rows shown", times.shown,
             speeches == 100'000     ? "aim: p95 16"
             : speeches == 1'000'000 ? "aim: p95 50"
                                     : "");
        tell("everything counted", times.answered);
        tell("a stale query stops", stops, "aim: 5");
        std::printf("  first question %.1f ms; memory for searching %.0f MB, whole process %.0f MB\n", first,
                    static_cast<double>(resident) / 1e6, static_cast<double>(residentBytes()) / 1e6);
    }
    Connection connection(path, Connection::Mode::ReadOnly);
    const auto text = connection.value(QStringLiteral("select sum(length(text)) from passage")).toDouble();
    const auto index =
        connection
            .value(QStringLiteral(
                "select (select sum(length(block)) from find_text_data) + "
                "(select sum(length(documents) + length(word) + 8) from find_posting where kind = 0) + "
                "(select sum(length(passages) + 6) from find_document) + "
                "(select sum(2 * length(word) + 2 * length(stem) + 12) from find_form)"))
            .toDouble();
    std::printf("  text %.0f MB, index of it %.0f MB: %.2f times (aim 0.8)\n", text / 1e6, index / 1e6,
                index / text);
    if (qEnvironmentVariableIsSet("PODIUM_BENCH_ALONE")) return;
    if (speeches <= 100'000) compareRanking(vocabulary, path, speeches);
    compareTimes("FTS5, order by rank limit 50, snippet()", PlainFts5(path), typed, times.shown);
    compareTimes("Xapian, 50 best", XapianPeer(path), typed, times.shown);
}

/// Real words: how long they take, and the first answer of each whole query to be looked at.
void measureRealSpeeches() {
    const QList<WrittenSpeech> speeches =
        readSpeeches(QStringLiteral(PODIUM_SHARED "/reference/speeches/oscars.json"));
    if (speeches.isEmpty()) {
        std::printf("reference/speeches/oscars.json is not here; real words are left out.\n");
        return;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("real.podium"));
    {
        Connection connection(path, Connection::Mode::Create);
        writeAsSpeeches(connection, speeches);
    }
    std::printf("%lld real speeches\n", static_cast<long long>(speeches.size()));
    Catalog catalog(inspectCatalog(path));
    ResultModel model(catalog);
    std::vector<double> shown;
    const QStringList typed = typedTexts();
    for (const QString &text : typed) shown.push_back(ask(model, requestFor(text)).first);
    tell("rows shown", shown);
    const QStringList wanted = wantedTexts();
    for (const QString &text : wanted) {
        if (!qEnvironmentVariableIsSet("PODIUM_BENCH_EACH")) break;
        quint32 found = 0;
        ask(model, {SearchQuery::fromText(text), Scope::All, SortKey::Relevance}, &found);
        const FoundRow *row = model.row(0);
        std::printf("    %-18s %5u  %s: %s\n", qPrintable(text), found,
                    row != nullptr ? qPrintable(row->row.headline) : "",
                    row != nullptr ? qPrintable(row->sentence.text) : "");
    }
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const Vocabulary vocabulary;
    const QStringList arguments = QGuiApplication::arguments().mid(1);
    if (arguments.isEmpty())
        for (const int speeches : {10'000, 100'000, 1'000'000}) measure(vocabulary, speeches);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("real"))) measureRealSpeeches();
    for (const QString &argument : arguments)
        if (argument.toInt() > 0) measure(vocabulary, argument.toInt());
    return 0;
}
