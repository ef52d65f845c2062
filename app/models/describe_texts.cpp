// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/describe.h"
#include "models/describe_words.h"

#include <QLocale>

namespace podium::describe {
namespace {

QDate isoDay(const QString &text) {
    return QDate::fromString(text.left(10), Qt::ISODate);
}

QString counted(int number, const char *one, const char *many) {
    return number == 1 ? tr(one) : tr(many, number);
}

} // namespace

QString textKindName(TextKind kind) {
    switch (kind) {
    case TextKind::Transcript:
        return tr("Transcript");
    case TextKind::Excerpts:
        return tr("Excerpts");
    case TextKind::Account:
        return tr("Account");
    case TextKind::Captions:
        return tr("Captions");
    }
    Q_UNREACHABLE();
}

QString textKind(const SpeechText &text) {
    QString line;
    switch (text.kind) {
    case TextKind::Transcript:
        line = tr("Transcript of the speech");
        break;
    case TextKind::Excerpts:
        line = tr("Excerpts, not the whole speech");
        break;
    case TextKind::Account:
        line = tr("Account, not a transcript");
        break;
    case TextKind::Captions:
        line = tr("Captions of a broadcast");
        break;
    }
    const QLocale language(text.language);
    if (text.language.isEmpty() || language.language() == QLocale::English ||
        language.language() == QLocale::C)
        return line;
    return tr("%1, in %2").arg(line, QLocale::languageToString(language.language()));
}

std::optional<QDate> dayOf(const Post &post) {
    // Articles print the day as the platform does, in English.
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    for (const QDate day : {isoDay(post.postedUtc), isoDay(post.postedPrinted),
                            english.toDate(post.postedPrinted, QStringLiteral("MMMM d, yyyy")),
                            english.toDate(post.postedPrinted, QStringLiteral("d MMMM yyyy")),
                            english.toDate(post.postedPrinted, QStringLiteral("MMM d, yyyy"))})
        if (day.isValid()) return day;
    return std::nullopt;
}

QString platform(const Post &post) {
    switch (post.platform) {
    case Platform::X: {
        const std::optional<QDate> day = dayOf(post);
        const QDate renamed(2023, 7, 24);
        return day && *day < renamed ? tr("X, then Twitter") : tr("X");
    }
    case Platform::Bluesky:
        return tr("Bluesky");
    case Platform::Mastodon:
        return tr("Mastodon");
    case Platform::Instagram:
        return tr("Instagram");
    case Platform::Threads:
        return tr("Threads");
    case Platform::Facebook:
        return tr("Facebook");
    case Platform::YouTube:
        return tr("YouTube");
    case Platform::Other:
        return tr("another platform");
    }
    Q_UNREACHABLE();
}

QString posted(const Post &post) {
    return date(post.postedPrinted.isEmpty() ? post.postedUtc.left(10) : post.postedPrinted);
}

QString life(const Post &post) {
    QString state;
    switch (post.life) {
    case PostLife::NotChecked:
        return tr("not checked whether it still stands");
    case PostLife::Live:
        state = tr("still standing");
        break;
    case PostLife::Deleted:
        state = tr("deleted");
        break;
    case PostLife::Suspended:
        state = tr("its account suspended");
        break;
    case PostLife::Protected:
        state = tr("shown to followers only");
        break;
    }
    return post.lifeChecked.isEmpty() ? state : tr("%1, as seen on %2").arg(state, date(post.lifeChecked));
}

QString authenticity(const Post &post) {
    QStringList outlets;
    for (const Source &printed : post.sources) outlets.append(source(printed));
    QStringList facts;
    const QString form = post.described ? tr("described from %1") : tr("printed by %1");
    if (!outlets.isEmpty()) facts.append(form.arg(outlets.join(QStringLiteral("; "))));
    if (!post.captured.isEmpty()) facts.append(tr("brought in on %1").arg(date(post.captured)));
    return sideBySide(facts);
}

QString media(const Post &post) {
    int pictures = 0;
    int videos = 0;
    int others = 0;
    for (const PostMedia &item : post.media) {
        if (item.kept) continue;
        ++(item.kind == QLatin1String("picture") ? pictures
           : item.kind == QLatin1String("video") ? videos
                                                 : others);
    }
    QStringList facts;
    if (pictures > 0) facts.append(counted(pictures, "1 picture not kept", "%n pictures not kept"));
    if (videos > 0) facts.append(counted(videos, "1 video not kept", "%n videos not kept"));
    if (others > 0) facts.append(counted(others, "1 attachment not kept", "%n attachments not kept"));
    return sideBySide(facts);
}

} // namespace podium::describe
