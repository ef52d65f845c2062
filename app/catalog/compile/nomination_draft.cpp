// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/nomination_draft.h"

#include "catalog/fold.h"

#include <QRegularExpression>
#include <algorithm>

namespace podium {
namespace {

/// `org:` and its like in front of a name: what is not a person.
QString organizationKind(const QString &name) {
    static const QHash<QString, QString> kinds{{QStringLiteral("org"), QStringLiteral("organization")},
                                               {QStringLiteral("station"), QStringLiteral("station")},
                                               {QStringLiteral("company"), QStringLiteral("company")},
                                               {QStringLiteral("foundation"), QStringLiteral("foundation")},
                                               {QStringLiteral("team"), QStringLiteral("team")}};
    const qsizetype colon = name.indexOf(QLatin1String(": "));
    return colon < 0 ? QString() : kinds.value(name.left(colon));
}

class DraftReader {
public:
    DraftReader(const Block &block, int year, NameSources names, Problems &problems)
        : m_block(block),
          m_year(year),
          m_names(names),
          m_problems(problems) {
        m_draft.block = &block;
    }

    NominationDraft read(bool ofPerson) {
        expectOnly(m_block,
                   {QLatin1String("program"), QLatin1String("credit"), QLatin1String("credited"),
                    QLatin1String("posthumous"), QLatin1String("outcome"), QLatin1String("claim"),
                    QLatin1String("key"), QLatin1String("note"), QLatin1String("source")},
                   m_problems);
        expectOnce(m_block, {QLatin1String("posthumous"), QLatin1String("key")}, m_problems);
        readOutcome();
        readFields(ofPerson);
        for (const Block *child : m_block.all(QLatin1String("program"))) readSecondProgram(*child);
        for (const Block *child : m_block.all(QLatin1String("credit"))) readCredit(*child);
        for (const Block *child : m_block.all(QLatin1String("credited"))) readCreditedAs(*child);
        if (const Block *child = m_block.child(QLatin1String("posthumous")))
            m_draft.posthumous = yesOrNo(*child, m_problems).value_or(false);
        return std::move(m_draft);
    }

private:
    void readOutcome() {
        static const QHash<QString, QString> outcomes{
            {QStringLiteral("won"), QStringLiteral("won")},
            {QStringLiteral("nom"), QStringLiteral("nominated")},
            {QStringLiteral("honored"), QStringLiteral("honored")},
            {QStringLiteral("withdrawn"), QStringLiteral("withdrawn")},
            {QStringLiteral("replaced"), QStringLiteral("replaced")}};
        m_draft.outcome = outcomes.value(m_block.keyword);
    }

    void readFields(bool ofPerson) {
        const QStringList fields = fieldsOf(m_block, m_problems);
        // In a line of programs, a station or company may stand where the program would.
        const bool recipients = ofPerson || !organizationKind(fields[0]).isEmpty();
        const qsizetype program = recipients ? 1 : 0;
        const QString expected = recipients ? QStringLiteral("recipients | program | network | more")
                                            : QStringLiteral("program | network | more");
        if (fields.size() > program + 3)
            m_problems.add(
                m_block,
                QStringLiteral("%1 fields, expected %2").arg(QString::number(fields.size()), expected));
        if (recipients)
            for (const QString &name : namesOf(fields[0])) addRecipient(name);
        readProgram(m_block, fieldAt(fields, program), fieldAt(fields, program + 1),
                    fieldAt(fields, program + 2));
        if (m_draft.credits.isEmpty() && m_draft.programs.isEmpty())
            m_problems.add(m_block, QStringLiteral("nobody is named, expected %1").arg(expected));
    }

    void addRecipient(const QString &name) {
        CreditDraft credit = creditOf(m_block, name);
        if (credit.record.id != 0) m_draft.credits.append(credit);
    }

    CreditDraft creditOf(const Block &block, const QString &name) {
        CreditDraft credit;
        const QString kind = organizationKind(name);
        credit.isPerson = kind.isEmpty();
        credit.record =
            credit.isPerson
                ? m_names.people.use(block, name)
                : m_names.organizations.use(block, name.mid(name.indexOf(QLatin1Char(':')) + 2), kind);
        credit.creditedAs = credit.record.creditedAs;
        return credit;
    }

    void readProgram(const Block &block, const QString &title, const QString &networks, const QString &more) {
        QStringList characters;
        readMore(block, more, characters);
        if (isKnown(title)) {
            const NamedRecord program = m_names.programs.use(block, title);
            if (program.id != 0) m_draft.programs.append({program, characters});
        } else if (!characters.isEmpty()) {
            m_problems.add(block, QStringLiteral("characters without a program, expected its title"));
        }
        for (const QString &name : namesOf(networks)) {
            const NetworkId id = m_names.networks.use(block, name, m_year);
            const bool known = std::any_of(m_draft.networks.begin(), m_draft.networks.end(),
                                           [&](const NetworkDraft &other) { return other.id == id; });
            if (id && !known) m_draft.networks.append({id, name});
        }
    }

    /// `as Adrian Veidt`, `“Pilot”`, `“Pilot”; “The Wheel”, as Don Draper`
    void readMore(const Block &block, const QString &more, QStringList &characters) {
        if (!isKnown(more)) return;
        static const QRegularExpression form(QStringLiteral("^(?:(“.*?”))?(?:(?:^|,? )as (\\S.*))?$"));
        const QRegularExpressionMatch match = form.match(more);
        if (!match.hasMatch()) {
            m_problems.add(block, QStringLiteral("\"%1\" as the last field, expected “episode or entry”, "
                                                 "\"as character\", or both: “Pilot”, as Don Draper")
                                      .arg(more));
            return;
        }
        QString entry = match.captured(1);
        if (!entry.isEmpty()) {
            entry = entry.mid(1).chopped(1).replace(QStringLiteral("”; “"), QStringLiteral("; "));
            if (!m_draft.entry.isEmpty()) m_draft.entry += QStringLiteral("; ");
            m_draft.entry += entry;
        }
        characters = namesOf(match.captured(2));
    }

    void readSecondProgram(const Block &block) {
        expectOnly(block, {}, m_problems);
        const QStringList fields = fieldsOf(block, m_problems);
        if (!isKnown(fields[0]) || fields.size() > 3)
            m_problems.add(
                block, QStringLiteral("\"program %1\", expected title | network | more").arg(block.value));
        readProgram(block, fields[0], fieldAt(fields, 1), fieldAt(fields, 2));
    }

    void readCredit(const Block &block) {
        expectOnly(block, {QLatin1String("statuette"), QLatin1String("note")}, m_problems);
        const QStringList fields = fieldsOf(block, m_problems);
        if (namesOf(fields[0]).isEmpty() || fields.size() > 2)
            m_problems.add(block, QStringLiteral("\"credit %1\", expected name | role").arg(block.value));
        for (const QString &name : namesOf(fields[0])) {
            CreditDraft credit = creditOf(block, name);
            if (credit.record.id == 0) continue;
            credit.recipient = false;
            // Said of one who is a recipient already, it tells what his part was.
            CreditDraft *same = sameCredit(credit);
            CreditDraft &target = same != nullptr && same->role.isEmpty() ? *same : credit;
            target.role = knownText(fieldAt(fields, 1));
            if (const Block *child = block.child(QLatin1String("statuette")))
                target.statuette =
                    oneOf(*child, child->value,
                          {QLatin1String("yes"), QLatin1String("commemorative"), QLatin1String("none")},
                          QLatin1String("yes"), m_problems);
            if (&target == &credit) m_draft.credits.append(credit);
        }
    }

    CreditDraft *sameCredit(const CreditDraft &wanted) {
        for (CreditDraft &credit : m_draft.credits)
            if (credit.isPerson == wanted.isPerson && credit.record.id == wanted.record.id) return &credit;
        return nullptr;
    }

    void readCreditedAs(const Block &block) {
        expectOnly(block, {QLatin1String("note")}, m_problems);
        const QStringList fields = fieldsOf(block, m_problems);
        if (fields.size() != 2 || fields[0].isEmpty() || fields[1].isEmpty()) {
            m_problems.add(
                block, QStringLiteral("\"credited %1\", expected name | name as printed").arg(block.value));
            return;
        }
        const KeyedName name = keyedName(block, fields[0], m_problems);
        for (CreditDraft &credit : m_draft.credits) {
            if (credit.record.key != name.key) continue;
            credit.creditedAs = fields[1];
            return;
        }
        m_problems.add(
            block,
            QStringLiteral("\"%1\" is not named in this nomination, expected one who is").arg(fields[0]));
    }

    const Block &m_block;
    int m_year;
    NameSources m_names;
    Problems &m_problems;
    NominationDraft m_draft;
};

QString programKey(const NominationDraft &draft) {
    return draft.programs.isEmpty() ? QString() : draft.programs.first().record.key;
}

/// Adds `more(draft)` to the keys that occur more than once.
template <typename F> void tellApart(QList<NominationDraft> &drafts, F more) {
    QHash<QString, int> counts;
    for (const NominationDraft &draft : drafts) ++counts[draft.key];
    for (NominationDraft &draft : drafts) {
        const QString added = counts[draft.key] > 1 ? more(draft) : QString();
        if (!added.isEmpty() && added != draft.key) draft.key += QStringLiteral("--") + added;
    }
}

} // namespace

NominationDraft readNominationDraft(const Block &block, bool ofPerson, int year, NameSources names,
                                    Problems &problems) {
    return DraftReader(block, year, names, problems).read(ofPerson);
}

void giveKeys(QList<NominationDraft> &drafts, Problems &problems) {
    for (NominationDraft &draft : drafts)
        draft.key = draft.credits.isEmpty() || !draft.credits.first().recipient
                        ? programKey(draft)
                        : draft.credits.first().record.key;
    tellApart(drafts, programKey);
    tellApart(drafts, [](const NominationDraft &draft) { return keyOf(draft.entry); });
    QHash<QString, int> lines;
    for (NominationDraft &draft : drafts) {
        if (const Block *own = draft.block->child(QLatin1String("key"))) {
            draft.key = own->value;
            if (!isKey(draft.key))
                problems.add(*own, QStringLiteral("the key \"%1\", expected lower-case letters, digits and "
                                                  "single \"-\"")
                                       .arg(draft.key));
        }
        if (lines.contains(draft.key) && !draft.key.isEmpty())
            problems.add(*draft.block,
                         QStringLiteral("a second nomination \"%1\" in this award, expected \"key\" "
                                        "below it to tell it from line %2")
                             .arg(draft.key, QString::number(lines[draft.key])));
        lines.insert(draft.key, draft.block->line);
    }
}

} // namespace podium
