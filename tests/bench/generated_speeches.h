// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog of any number of speeches, the same at every run: words as frequent as in real speeches
// (Zipf's law), lengths as spread (lognormal, median 150 words). No sentence of it means anything.
#pragma once

#include "bench/generated_list.h"
#include "catalog/find_forms.h"
#include "catalog/fold.h"
#include "catalog/indexer.h"
#include "catalog/postings.h"

#include <array>
#include <cmath>

namespace podium::bench {

/// The words of the language, most frequent first.
class Vocabulary {
public:
    static constexpr int size = 60'000;

    Vocabulary() {
        // Frequent words of speeches, so that what is typed in the benchmark is as frequent as in life.
        for (const char *word :
             {"the",        "and",        "you",        "to",        "thank",      "i",         "of",
              "a",          "so",         "this",       "it",        "for",        "my",        "that",
              "in",         "is",         "we",         "all",       "who",        "me",        "much",
              "was",        "are",        "have",       "with",      "be",         "people",    "but",
              "on",         "want",       "everyone",   "not",       "one",        "love",      "they",
              "very",       "just",       "know",       "here",      "at",         "as",        "thanks",
              "like",       "our",        "great",      "would",     "up",         "from",      "show",
              "family",     "do",         "has",        "wonderful", "by",         "out",       "life",
              "amazing",    "years",      "what",       "wife",      "academy",    "been",      "many",
              "also",       "say",        "honor",      "time",      "incredible", "mother",    "story",
              "writers",    "god",        "television", "night",     "dream",      "believe",   "children",
              "father",     "cast",       "crew",       "friends",   "grateful",   "world",     "share",
              "work",       "made",       "beautiful",  "hope",      "women",      "tonight",   "award",
              "vote",       "compassion", "courage",    "brother",   "sister",     "truth",     "peace",
              "laughter",   "comedy",     "drama",      "director",  "producer",   "network",   "nominees",
              "category",   "agent",      "lawyer",     "democracy", "strike",     "immigrant", "teacher",
              "university", "gratitude",  "husband",    "thanked"})
            m_words.append(QString::fromLatin1(word));
        std::mt19937 random(1949); // NOLINT: the same words at every run
        QSet<QString> known(m_words.cbegin(), m_words.cend());
        while (m_words.size() < size) {
            const QString word = madeUp(random);
            if (known.contains(word)) continue;
            known.insert(word);
            m_words.append(word);
        }
        m_sums.reserve(size);
        double sum = 0;
        for (int rank = 1; rank <= size; ++rank) m_sums.push_back(sum += 1 / std::pow(rank + 2.7, 1.07));
    }

    const QString &word(int rank) const { return m_words[rank]; }
    int draw(std::mt19937 &random) const {
        const double at = std::uniform_real_distribution<>(0, m_sums.back())(random);
        return static_cast<int>(std::lower_bound(m_sums.begin(), m_sums.end(), at) - m_sums.begin());
    }

private:
    static QString madeUp(std::mt19937 &random) {
        static constexpr std::array<const char *, 24> starts{"b",  "c",  "d",  "f",  "g",  "h",  "l",  "m",
                                                             "n",  "p",  "r",  "s",  "t",  "w",  "st", "tr",
                                                             "pr", "ch", "sh", "gr", "pl", "th", "",   "qu"};
        static constexpr std::array<const char *, 10> middles{"a",  "e",  "i",  "o",  "u",
                                                              "ea", "ou", "ai", "ee", "io"};
        static constexpr std::array<const char *, 14> ends{"",  "",   "n",  "r",  "s",  "t",  "l",
                                                           "m", "nd", "st", "ck", "ng", "ll", "rt"};
        QString word;
        const auto syllables = 1 + random() % 3;
        for (unsigned i = 0; i <= syllables; ++i) {
            word += QLatin1String(starts.at(random() % starts.size()));
            word += QLatin1String(middles.at(random() % middles.size()));
            word += QLatin1String(ends.at(random() % ends.size()));
        }
        return word;
    }

    QStringList m_words;
    std::vector<double> m_sums;
};

/// The words of one speech, by their ranks; the same for the same number.
inline std::vector<int> speechWords(const Vocabulary &vocabulary, int number) {
    std::mt19937 random(static_cast<unsigned>(number) * 2654435761U); // NOLINT
    std::lognormal_distribution<> length(std::log(150.0), 0.6);
    std::vector<int> words(static_cast<size_t>(std::clamp(length(random), 5.0, 2000.0)));
    for (int &word : words) word = vocabulary.draw(random);
    return words;
}

/// Its passages of about sixty words, as a transcript has.
inline QStringList speechPassages(const Vocabulary &vocabulary, const std::vector<int> &words) {
    constexpr size_t passageWords = 60;
    QStringList passages;
    QString passage;
    for (size_t i = 0; i < words.size(); ++i) {
        if (!passage.isEmpty()) passage += QLatin1Char(' ');
        passage += vocabulary.word(words[i]);
        const bool ends = i + 1 == words.size();
        if (!ends && (i + 1) % 12 == 0) passage += QLatin1Char('.');
        if (!ends && (i + 1) % passageWords != 0) continue;
        passages.append(passage + QLatin1Char('.'));
        passage.clear();
    }
    return passages;
}

inline void writeSpeeches(Connection &connection, const Vocabulary &vocabulary, int count) {
    Query acceptance(connection,
                     QStringLiteral("insert into acceptance (id, key, mode) values (?, ?, 'stage')"));
    Query owner(connection, QStringLiteral("insert into acceptance_nomination values (?, ?)"));
    Query text(connection, QStringLiteral("insert into speech_text (id, key, acceptance_id, position, kind) "
                                          "values (?, ?, ?, 1, 'transcript')"));
    Query turn(connection,
               QStringLiteral("insert into turn (id, speech_text_id, position) values (?, ?, 1)"));
    Query passage(connection,
                  QStringLiteral("insert into passage (turn_id, position, text) values (?, ?, ?)"));
    Query indexed(connection, QStringLiteral("insert into find_text (rowid, text) values (?, ?)"));
    Query measured(connection, QStringLiteral("insert into find_document values (?, ?, ?)"));
    PostingWriter postings(connection, PostingKind::Text);
    const QString border = QLatin1Char(' ') + QString(textBorder) + QLatin1Char(' ');
    for (int id = 1; id <= count; ++id) {
        const QStringList passages = speechPassages(vocabulary, speechWords(vocabulary, id));
        acceptance.bind(id).bind(QStringLiteral("a-%1").arg(id)).run();
        owner.bind(id).bind(id).run();
        text.bind(id).bind(QStringLiteral("t-%1").arg(id)).bind(id).run();
        turn.bind(id).bind(id).run();
        QStringList starts;
        int words = 0;
        WordCounter counter(static_cast<quint32>(2 * id));
        for (qsizetype i = 0; i < passages.size(); ++i) {
            passage.bind(id).bind(static_cast<int>(i) + 1).bind(passages[i]).run();
            if (i > 0) {
                starts.append(QString::number(++words));
                counter.nextPassage();
            }
            const QStringList spoken = QString(passages[i]).remove(QLatin1Char('.')).split(QLatin1Char(' '));
            for (const QString &word : spoken) counter.add(word.toUtf8());
            words += static_cast<int>(spoken.size());
        }
        postings.append(counter.counts());
        indexed.bind(documentOf(SpeechTextId{static_cast<quint32>(id)})).bind(passages.join(border)).run();
        measured.bind(2 * id).bind(words).bind(starts.join(QLatin1Char(' '))).run();
        if (id % 100'000 == 0) std::fprintf(stderr, "  %d\n", id);
    }
    postings.finish();
    connection.execute(QStringLiteral("update result_row set flags = flags | 2;"
                                      "insert into find_text (find_text) values ('optimize');"
                                      "insert into find_name (find_name) values ('optimize')"));
    FindForms(connection).rebuild();
}

/// Path of a catalog with a speech for each of so many nominations; made when it is not there.
inline QString generatedSpeeches(const Vocabulary &vocabulary, int speeches) {
    QDir().mkpath(QStringLiteral(PODIUM_BENCH_DATA));
    const QString path =
        QStringLiteral(PODIUM_BENCH_DATA "/speeches-%1-v%2.podium").arg(speeches).arg(schemaVersion());
    if (QFile::exists(path)) return path;
    std::fprintf(stderr, "Generating %d speeches ...\n", speeches);
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    {
        Connection connection(part, Connection::Mode::Create);
        migrate(connection);
        connection.execute(QStringLiteral(
            "pragma synchronous = off; pragma journal_mode = memory; pragma cache_size = -500000"));
        Transaction transaction(connection);
        writeFrame(connection);
        writeNominations(connection, speeches);
        writeSpeeches(connection, vocabulary, speeches);
        transaction.commit();
        connection.execute(QStringLiteral("analyze"));
    }
    QFile::rename(part, path);
    return path;
}

} // namespace podium::bench
