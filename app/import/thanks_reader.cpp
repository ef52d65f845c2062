// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/thanks_reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <optional>

namespace podium {
namespace {

const QRegularExpression &compiled(const char *pattern) {
    // Patterns are few and constant: each is compiled when it is first used.
    static thread_local QHash<const char *, QRegularExpression> all;
    auto it = all.find(pattern);
    if (it == all.end()) {
        it = all.insert(pattern, QRegularExpression(QString::fromUtf8(pattern),
                                                    QRegularExpression::UseUnicodePropertiesOption));
        it->optimize();
    }
    return *it;
}

// A capital, initials (J.J.), or a word with an apostrophe or hyphen inside.
#define NAME_WORD R"((?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}]*(?:['’\-]\p{L}[\p{L}\p{M}]+)*))"
#define PARTICLE                                                                                             \
    R"((?:de|la|le|van|von|der|den|del|della|da|di|du|dos|ten|bin|al|of(?:\s+the)?|Jr\.?|Sr\.?|II|III))"
constexpr auto namePattern = R"((?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?)" NAME_WORD R"((?:\s+)" PARTICLE
                             R"()*(?:,?\s+(?:Jr|Sr)\.|\s+(?:)" PARTICLE R"(\s+)*)" NAME_WORD R"()*)";

constexpr auto kinPattern =
    R"((?:my|our|his|her|their|the)\s+(?:(?:own|dear|dearest|beautiful|lovely|wonderful|amazing|incredible|darling|late|great|fellow|extraordinary|brilliant|magnificent|fantastic|beloved|whole|entire|two|three|four|little|old|good|best|first|executive|associate|co-|other|long-suffering|patient|fabulous|terrific|gorgeous|remarkable|sweet|loving|supportive|talented)\s*)*(?:(?:ex-)?(?:wife|husband|mother|father|mom|mum|dad|daddy|mama|papa|parents|family|families|kids|children|son|sons|daughter|daughters|brother|brothers|sister|sisters|grandmother|grandfather|grandparents|aunt|uncle|cousin|nephew|niece|baby|partner|boyfriend|girlfriend|fiancée?|in-laws|mother-in-law|father-in-law|agent|agents|manager|managers|lawyer|attorney|publicist|assistant|assistants|teacher|teachers|coach|mentor|director|directors|producer|producers|producing partner|writer|writers|editor|editors|screenwriter|cinematographer|cameraman|composer|designer|designers|crew|crews|cast|cast and crew|team|teams|friend|friends|colleagues|collaborators|co-workers|co-stars?|costars?|co-nominees|nominees|actors|actor|actress|actresses|musicians|orchestra|artists|animators|dancers|studio|network|company|voters|members|audience|fans|people|country|city|academy|Academy|Television Academy|Hollywood Foreign Press|Lord|Directors Guild|Writers Guild|Screen Actors Guild)(?:\s+and\s+(?:mother|father|mom|dad|crew|manager|agent|friend|director|producer|children|kids|sister|brother))?)\b)";

/// Those of the above who are several, or a body.
constexpr auto severalPattern =
    R"((?:[^s]s|parents|children|people|crew|cast|family|team|company|studio|network|orchestra|audience|country|city|[Aa]cademy|Guild|Press)$)";

/// What can stand before a name and is none.
const QSet<QString> &noNames() {
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const char *word :
             {"I",         "I'm",     "I’m",     "I've",       "I’ve",      "I'd",        "I’d",
              "And",       "The",     "We",      "You",        "It",        "It's",       "It’s",
              "This",      "That",    "These",   "Those",      "My",        "Our",        "So",
              "To",        "But",     "For",     "If",         "When",      "What",       "He",
              "She",       "They",    "Oh",      "Well",       "Wow",       "Thank",      "Thanks",
              "Ladies",    "There",   "In",      "Oscar",      "Also",      "As",         "At",
              "All",       "Of",      "Or",      "Not",        "No",        "Yes",        "Now",
              "Please",    "First",   "Finally", "Lastly",     "Everybody", "Everyone",   "Who",
              "How",       "Because", "With",    "Really",     "Just",      "Especially", "Good",
              "Goodnight", "Emmy",    "Hello",   "Hi",         "Hey",       "Okay",       "OK",
              "God bless", "Let",     "Without", "Especially", "His",       "Her",        "Their",
              "A",         "An",      "On",      "From",       "Here",      "Tonight",    "Gentlemen"})
            set.insert(QString::fromUtf8(word));
        return set;
    }();
    return words;
}

constexpr qsizetype longestList = 5000; ///< characters: no sentence of thanks is longer
constexpr qsizetype longestName = 60;

bool endsSentence(const QString &text, qsizetype at) {
    const QChar sign = text[at];
    if (sign != QLatin1Char('.') && sign != QLatin1Char('!') && sign != QLatin1Char('?')) return false;
    if (at + 1 < text.size() && (text[at + 1].isLetterOrNumber() || text[at + 1] == sign)) return false;
    if (sign != QLatin1Char('.')) return true;
    // An initial or a title ends none.
    if (at > 0 && text[at - 1].isUpper() && (at == 1 || !text[at - 2].isLetter())) return false;
    const QStringView before = QStringView(text).left(at);
    static constexpr std::array<QStringView, 6> titles{u"Mr", u"Mrs", u"Ms", u"Dr", u"Jr", u"Sr"};
    return std::none_of(titles.begin(), titles.end(),
                        [before](QStringView title) { return before.endsWith(title); });
}

/// Where the sentence that holds `from` ends, or where a list is too long to be one.
qsizetype sentenceEnd(const QString &text, qsizetype from) {
    const qsizetype last = std::min(text.size(), from + longestList);
    qsizetype at = from;
    while (at < last && !endsSentence(text, at)) ++at;
    return at;
}

/// Moves through the list of those who are thanked.
class ListReader {
public:
    ListReader(const QString &text, qsizetype from)
        : m_text(text.mid(from, sentenceEnd(text, from) - from)),
          m_end(m_text.size()),
          m_base(from) {}

    QList<ThanksMention> read() {
        QList<ThanksMention> mentions;
        skip(R"(\s*(?:to\s+|and\s+|also\s+|especially\s+|of course,?\s+|first(?: of all)?,?\s+|,\s*)*)");
        while (m_at < m_end) {
            const std::optional<ThanksMention> item = readItem();
            if (!item) break;
            if (m_end == longestList && m_end - m_at < longestName) break; // cut, perhaps within the name
            mentions.append(*item);
            m_after = m_at;
            if (!toNext()) break;
        }
        return mentions;
    }

    /// Behind the last of them.
    qsizetype after() const { return m_base + m_after; }

private:
    QRegularExpressionMatch matchHere(const char *pattern) const {
        QRegularExpressionMatch match = compiled(pattern).match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        return match.capturedEnd() <= m_end ? match : QRegularExpressionMatch();
    }

    bool skip(const char *pattern) {
        const QRegularExpressionMatch match = matchHere(pattern);
        if (!match.hasMatch() || match.capturedLength() == 0) return false;
        m_at = match.capturedEnd();
        return true;
    }

    std::optional<ThanksMention> readItem() {
        const qsizetype start = m_at;
        QString name;
        qsizetype end = 0;
        if (const QRegularExpressionMatch kin = matchHere(kinPattern); kin.hasMatch()) {
            m_at = end = kin.capturedEnd();
            // "the members of the Academy"; "my wife, Jane Doe"; but "my crew, Jane Doe" are two.
            m_several = compiled(severalPattern).match(kin.captured()).hasMatch();
            if (skip(R"(\s+(?:of|at|from|in)\s+(?:the\s+)?(?=\p{Lu}))")) {
                if (!readName().isEmpty()) end = m_at;
            } else if (!m_several && skip(R"(,?\s+(?=\p{Lu}))")) {
                name = readName();
                if (!name.isEmpty()) end = m_at;
            }
            m_at = end;
        } else {
            m_several = false;
            skip(R"((?:the\s+|dear\s+)(?=\p{Lu}))");
            name = readName();
            if (name.isEmpty()) {
                m_at = start;
                return std::nullopt;
            }
            end = m_at;
        }
        // "John's patience" thanks no John.
        if (end < m_end && !name.isEmpty() &&
            compiled(R"(['’]s?\s)")
                .match(m_text, end, QRegularExpression::NormalMatch,
                       QRegularExpression::AnchorAtOffsetMatchOption)
                .hasMatch()) {
            m_at = start;
            return std::nullopt;
        }
        const auto from = static_cast<int>(start);
        const auto place = static_cast<int>(m_base + start);
        const auto length = static_cast<int>(end - start);
        return ThanksMention{
            m_text.mid(from, length).simplified().remove(QLatin1Char(',')), name, {place, length}};
    }

    QString readName() {
        const QRegularExpressionMatch match = matchHere(namePattern);
        if (!match.hasMatch()) return {};
        // "God I", "Plan B. Thank": where a word of another sentence begins, the name is over.
        qsizetype end = m_at;
        for (qsizetype at = m_at; at < match.capturedEnd();) {
            qsizetype next = at;
            while (next < match.capturedEnd() && !m_text[next].isSpace()) ++next;
            if (noNames().contains(m_text.mid(at, next - at))) break;
            end = next;
            while (next < match.capturedEnd() && m_text[next].isSpace()) ++next;
            at = next;
        }
        // One letter at the end has the full stop of the sentence.
        if (end - m_at > 3 && m_text[end - 1] == QLatin1Char('.') && m_text[end - 2].isUpper() &&
            m_text[end - 3].isSpace())
            --end;
        const QString found = m_text.mid(m_at, end - m_at);
        m_at = end;
        return found.simplified();
    }

    /// Over what is said of the one before, to the next one. False where the list ends.
    bool toNext() {
        if (m_several && skip(R"(\s+(?=\p{Lu}))")) return true;
        // "... for believing in us, and ...", "..., who taught me all, and ..."
        if (skip(
                R"(,?\s+(?:for|who|whom|whose|because|without whom)\b[^.!?;]*?(?:;|,\s*and|,|\s+and)\s+(?:to\s+)?(?=(?:my|our|the)\s|\p{Lu}))"))
            return true;
        if (skip(
                R"(\s*(?:,|;|--|—|–)?\s*(?:and|&)\s+(?:also\s+|of course,?\s+|to\s+|I\s+(?:want|would like)\s+to\s+thank\s+|thank you,?\s+(?:to\s+)?)*)"))
            return true;
        if (skip(R"(\s*(?:,|;|--|—|–)\s*(?:to\s+|also\s+|of course,?\s+)*)")) return true;
        return false;
    }

    QString m_text; ///< the sentence alone: what is matched is checked as a whole each time
    qsizetype m_at = 0;
    qsizetype m_end;
    qsizetype m_base; ///< of the sentence in the passage
    qsizetype m_after = 0;
    bool m_several = false; ///< the last one was not a single person: names behind it are others
};

} // namespace

QList<ThanksMention> readThanks(const QString &passage) {
    QList<ThanksMention> all;
    QSet<QString> said;
    const auto add = [&](const QList<ThanksMention> &mentions) {
        for (const ThanksMention &mention : mentions) {
            if (said.contains(mention.words.toCaseFolded())) continue;
            said.insert(mention.words.toCaseFolded());
            all.append(mention);
        }
    };
    // "I want to thank ...", "Thanks to ...", "grateful to ..."
    QRegularExpressionMatchIterator triggers =
        compiled(
            R"((?i:\b(?:thank(?:s|ed|ing)?(?:\s+you)?(?:,?\s+(?:so|very)(?:,?\s+very)*\s+much)?(?:\s+(?:again|too|first|also))*|(?:grateful|gratitude|indebted|thankful|appreciation)\s+to)(?=[\s,])))")
            .globalMatch(passage);
    while (triggers.hasNext()) {
        const qsizetype from = triggers.next().capturedEnd();
        add(ListReader(passage, from).read());
    }
    // "Jane, thank you", "And to my mother, thanks."
    QRegularExpressionMatchIterator sentences =
        compiled(R"((?:^|[.!?]\s+)(?:(?:And|So|But|Also)?,?\s*(?:[Tt]o)?\s*)(?=\p{Lu}|my\s|our\s|the\s))")
            .globalMatch(passage);
    while (sentences.hasNext()) {
        const qsizetype from = sentences.next().capturedEnd();
        ListReader reader(passage, from);
        const QList<ThanksMention> mentions = reader.read();
        if (mentions.isEmpty()) continue;
        const bool thanked = compiled(R"(\s*(?:,|--|—|–)\s*(?i:(?:I\s+)?(?:really\s+)?thank(?:s| you)\b))")
                                 .match(passage, reader.after(), QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption)
                                 .hasMatch();
        if (thanked) add(mentions);
    }
    std::stable_sort(all.begin(), all.end(), [](const ThanksMention &a, const ThanksMention &b) {
        return a.place.start < b.place.start;
    });
    return all;
}

} // namespace podium
