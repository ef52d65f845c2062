// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/term_plan.h"

#include "catalog/connection.h"
#include "catalog/fold.h"
#include "catalog/tokenizer.h"
#include "search/filter_test.h"

#include <algorithm>

namespace podium {
namespace {

using VariantKind = PlannedTerm::Variant::Kind;

constexpr int mostForms = 24;    ///< related forms of a word; real families are smaller
constexpr int mostNearForms = 4; ///< of each side of a NEAR
constexpr size_t mostTerms = 64; ///< bits

/// FTS5's own words for a text: one quoted string, so that nothing typed is ever an operator.
QString asString(const QString &text) {
    QString inner = text;
    inner.replace(QLatin1Char('"'), QLatin1Char(' '));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

/// Words with the stem of this one, without itself.
QStringList relatedForms(Connection &connection, const Tokenizer &tokenizer, const QByteArray &word) {
    Query query(connection, QStringLiteral("select word from find_form where stem = ? and word <> ? "
                                           "order by texts + names desc, word limit %1")
                                .arg(mostForms));
    query.bind(QString::fromUtf8(tokenizer.stem(word))).bind(QString::fromUtf8(word));
    QStringList forms;
    while (query.next()) forms.append(query.text(0));
    return forms;
}

class TermWriter {
public:
    TermWriter(Connection &connection, const Tokenizer &tokenizer, PlannedTerm &term)
        : m_connection(connection),
          m_tokenizer(tokenizer),
          m_term(term) {}

    void write(const SearchTerm &typed, const std::vector<Token> &tokens) {
        const bool isWord = tokens.size() == 1;
        const QString word = QString::fromUtf8(tokens.front().word);
        const QString text = isWord ? word : asString(typed.text);
        add(isWord ? VariantKind::Word : VariantKind::Expression, text, true, !typed.prefix);
        // What was asked for by a star is as exact as the word itself; a word that is still being typed may
        // end where it is.
        const bool longerIsExact = typed.wildcard || typed.phrase;
        if (typed.prefix && isWord) add(VariantKind::Beginning, word, longerIsExact, true);
        if (typed.prefix && !isWord)
            add(VariantKind::Expression, text + QLatin1Char('*'), longerIsExact, true);
        if (typed.phrase) return;
        // M*A*S*H is four words to the tokenizer and `mash` to a reader; the indexes hold both.
        const QList<JoinedWord> spellings = joinedWords(typed.text);
        for (const JoinedWord &spelling : spellings) add(VariantKind::Word, spelling.joined, true, true);
        if (typed.exact || !isWord) return;
        const QStringList forms = relatedForms(m_connection, m_tokenizer, tokens.front().word);
        for (const QString &form : forms)
            if (!typed.prefix || !form.startsWith(word)) add(VariantKind::Word, form, false, true);
    }

    void writeNear(const QueryNode &node) {
        QList<QStringList> sides;
        for (const QueryNode &part : node.parts) {
            const std::vector<Token> tokens = m_tokenizer.tokens(part.term.text);
            QStringList forms{part.term.text};
            if (!part.term.phrase && !part.term.exact && tokens.size() == 1 && node.parts.size() == 2)
                forms += relatedForms(m_connection, m_tokenizer, tokens.front().word).mid(0, mostNearForms);
            sides.append(forms);
        }
        // Every pair of forms: words near each other have no other expression in FTS5.
        for (qsizetype last = 0; last < sides.last().size(); ++last) {
            for (qsizetype first = 0; first < sides.first().size(); ++first) {
                QStringList strings;
                for (qsizetype i = 0; i < sides.size(); ++i)
                    strings.append(asString(sides[i][i == 0 ? first : i + 1 == sides.size() ? last : 0]));
                add(VariantKind::Expression,
                    QStringLiteral("NEAR(%1, %2)").arg(strings.join(QLatin1Char(' '))).arg(node.distance),
                    first == 0 && last == 0, true);
            }
        }
    }

private:
    void add(VariantKind kind, const QString &text, bool exact, bool counted) {
        m_term.variants.push_back({kind, text, exact, counted});
    }

    Connection &m_connection;
    const Tokenizer &m_tokenizer;
    PlannedTerm &m_term;
};

} // namespace

TermPlan::TermPlan(Connection &connection, const Tokenizer &tokenizer, const SearchQuery &query) {
    QStringList typed;
    for (const SearchTerm &term : query.terms) {
        PlannedTerm planned;
        planned.required = true;
        QueryNode node;
        node.term = term;
        const quint64 bit = add(connection, tokenizer, planned, node);
        required |= bit;
        if (bit != 0) typed.append(term.text);
    }
    if (typed.size() > 1) sideBySide = asString(typed.join(QLatin1Char(' ')));
    GroupTest::forEachTerm(query.groups, true, [&](const QueryNode &node, bool isWanted) {
        PlannedTerm planned;
        planned.wanted = isWanted;
        groupBits.append(add(connection, tokenizer, planned, node));
    });
}

/// @return the bit; 0 where there is no word in it
quint64 TermPlan::add(Connection &connection, const Tokenizer &tokenizer, PlannedTerm term,
                      const QueryNode &node) {
    const bool near = node.kind == QueryNode::Kind::Near;
    const SearchTerm &typed = near ? node.parts.first().term : node.term;
    const std::vector<Token> tokens = tokenizer.tokens(typed.text);
    if (terms.size() == mostTerms || tokens.empty()) return 0;
    TermWriter writer(connection, tokenizer, term);
    if (near)
        writer.writeNear(node);
    else
        writer.write(typed, tokens);
    term.bit = quint64(1) << terms.size();
    if (term.wanted) wanted |= term.bit;
    terms.push_back(term);
    return term.bit;
}

bool TermPlan::hasUnwanted() const {
    return std::any_of(terms.begin(), terms.end(), [](const PlannedTerm &term) { return !term.wanted; });
}

} // namespace podium
