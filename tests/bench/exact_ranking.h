// SPDX-License-Identifier: GPL-3.0-or-later
// The best texts of a query worked out the slow way, from the generated words themselves: what the ranking
// of the program is held to.
#pragma once

#include "bench/generated_speeches.h"
#include "catalog/tokenizer.h"

#include <QSet>

namespace podium::bench {

/// Ranks every speech for queries of words, the last of each still being typed.
class ExactRanking {
public:
    ExactRanking(const Vocabulary &vocabulary, Connection &connection, const QStringList &typed)
        : m_vocabulary(vocabulary) {
        const Tokenizer tokenizer(connection);
        std::vector<QByteArray> stems;
        for (int rank = 0; rank < Vocabulary::size; ++rank)
            stems.push_back(tokenizer.stem(vocabulary.word(rank).toUtf8()));
        for (const QString &text : typed) {
            Asked asked;
            const QStringList words = text.split(QLatin1Char(' '));
            for (qsizetype i = 0; i < words.size(); ++i) {
                Term term;
                term.matches.assign(Vocabulary::size, false);
                const QByteArray stem = tokenizer.stem(words[i].toUtf8());
                for (int rank = 0; rank < Vocabulary::size; ++rank) {
                    const QString &word = vocabulary.word(rank);
                    if (word == words[i]) term.exact = rank;
                    term.matches[static_cast<size_t>(rank)] =
                        stems[static_cast<size_t>(rank)] == stem ||
                        (i + 1 == words.size() && word.startsWith(words[i]));
                }
                asked.terms.push_back(std::move(term));
            }
            m_asked.push_back(std::move(asked));
        }
    }

    /// The numbers of the best speeches of each query.
    QList<QSet<int>> best(int speeches, size_t most) {
        for (int number = 1; number <= speeches; ++number) look(number);
        QList<QSet<int>> all;
        const double mean = m_words / speeches;
        for (Asked &asked : m_asked) all.append(bestOf(asked, speeches, mean, most));
        return all;
    }

private:
    struct Found {
        int number = 0;
        int words = 0;
        bool exact = true;
        bool sideBySide = false;
        std::vector<int> counts;
        double score = 0;
    };
    struct Term {
        int exact = -1;
        std::vector<bool> matches;
        double texts = 0;
    };
    struct Asked {
        std::vector<Term> terms;
        std::vector<Found> found;
    };

    void look(int number) {
        const std::vector<int> words = speechWords(m_vocabulary, number);
        constexpr size_t passageWords = 60;
        const auto borders = (words.size() - 1) / passageWords;
        const int length = static_cast<int>(words.size() + borders);
        m_words += length;
        for (Asked &asked : m_asked) {
            Found found{number, length, true, false, {}, 0};
            bool all = true;
            for (Term &term : asked.terms) {
                int count = 0;
                bool exact = false;
                for (const int rank : words) {
                    count += term.matches[static_cast<size_t>(rank)] ? 1 : 0;
                    exact = exact || rank == term.exact;
                }
                term.texts += count > 0 ? 1 : 0;
                all = all && count > 0;
                found.exact = found.exact && exact;
                found.counts.push_back(count);
            }
            if (!all) continue;
            for (size_t at = 0; asked.terms.size() > 1 && at + asked.terms.size() <= words.size(); ++at) {
                bool here = at % passageWords + asked.terms.size() <= passageWords;
                for (size_t i = 0; here && i < asked.terms.size(); ++i)
                    here = words[at + i] == asked.terms[i].exact;
                found.sideBySide = found.sideBySide || here;
            }
            asked.found.push_back(std::move(found));
        }
    }

    static QSet<int> bestOf(Asked &asked, int speeches, double mean, size_t most) {
        for (Found &found : asked.found)
            for (size_t i = 0; i < asked.terms.size(); ++i) {
                const double weight = std::max(
                    1e-6, std::log((speeches - asked.terms[i].texts + 0.5) / (asked.terms[i].texts + 0.5)));
                found.score += weight * found.counts[i] * 2.2 /
                               (found.counts[i] + 1.2 * (0.25 + 0.75 * found.words / mean));
            }
        std::sort(asked.found.begin(), asked.found.end(), [](const Found &a, const Found &b) {
            if (a.sideBySide != b.sideBySide) return a.sideBySide;
            if (a.exact != b.exact) return a.exact;
            return a.score != b.score ? a.score > b.score : a.number < b.number;
        });
        QSet<int> numbers;
        for (size_t i = 0; i < std::min(most, asked.found.size()); ++i) numbers.insert(asked.found[i].number);
        return numbers;
    }

    const Vocabulary &m_vocabulary;
    std::vector<Asked> m_asked;
    double m_words = 0;
};

} // namespace podium::bench
