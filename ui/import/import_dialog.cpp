// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_dialog.h"

#include "import/article_view.h"
#include "import/field_value.h"
#include "import/proposal_words.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace podium {
namespace {

/// A tick for each, up to so many passages or posts; the tick after them stands for all the others.
constexpr qsizetype mostTicks = 60;

/// What is ticked of `all`.
template <typename T> QList<T> ticked(const QList<T> &all, const QList<QCheckBox *> &ticks) {
    QList<T> kept;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (ticks[qMin(i, mostTicks)]->isChecked()) kept.append(all[i]);
    return kept;
}

QLabel *makeLabel(const QString &text, Type type, Ink ink, QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    dress(label, type, ink);
    return label;
}

/// A widget painted as one surface of the theme, whatever palette comes later.
void paintAs(QWidget *widget, QColor Colors::*surface) {
    widget->setAutoFillBackground(true);
    const auto take = [widget, surface] {
        QPalette own = widget->palette();
        own.setColor(QPalette::Window, Theme::current().colors().*surface);
        widget->setPalette(own);
    };
    take();
    QObject::connect(&Theme::current(), &Theme::changed, widget, take);
}

void clearLayout(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

ImportDialog::ImportDialog(const Proposal &proposal, const ProposalMatch &match, const QString &position,
                           QWidget *parent)
    : QDialog(parent),
      m_proposal(proposal),
      m_match(match),
      m_article(new ArticleView(this)),
      m_choice(new QComboBox(this)),
      m_fields(new QGridLayout),
      m_warnings(new QVBoxLayout),
      m_sentence(makeLabel({}, Type::Small, Ink::Dim, this)),
      m_import(new QPushButton(tr("&Import"), this)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import an article"));
    setAttribute(Qt::WA_DeleteOnClose);
    // A sheet over a window stays within it.
    resize(parent != nullptr ? QSize(960, 820).boundedTo(parent->window()->size()) : QSize(960, 820));
    auto *panes = new QSplitter(this);
    panes->setHandleWidth(metrics::hairline);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_article);
    panes->addWidget(makeForm());
    panes->setSizes({500, 460});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTitle(position));
    column->addWidget(panes, 1);
    column->addWidget(makeFooter());
    m_article->show(m_proposal);
    fillFields();
    fillWarnings();
    updateFooter();
    setTabOrder(m_cancel, m_import);
    (m_import->isEnabled() ? static_cast<QWidget *>(m_import) : m_cancel)->setFocus();
}

QWidget *ImportDialog::makeTitle(const QString &position) {
    auto *title = new QWidget(this);
    paintAs(title, &Colors::side);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(metrics::medium + 2, metrics::small, metrics::medium, metrics::small);
    row->setSpacing(metrics::small + 2);
    QLabel *name = makeLabel(tr("Import an article"), Type::Strong, Ink::Plain, title);
    name->setWordWrap(false);
    row->addWidget(name);
    QStringList parts{m_proposal.fileName};
    const QDate date = QDate::fromString(m_proposal.date.value, Qt::ISODate);
    if (date.isValid()) parts.append(QLocale().toString(date, QStringLiteral("d MMMM yyyy")));
    if (!position.isEmpty()) parts.append(position);
    row->addWidget(makeLabel(parts.join(QStringLiteral(" · ")), Type::Small, Ink::Dim, title), 1);
    return title;
}

QWidget *ImportDialog::makeForm() {
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::large + 2, metrics::medium + 2, metrics::large + 2, metrics::medium);
    column->setSpacing(metrics::tight);
    m_fields->setColumnStretch(1, 1);
    m_fields->setHorizontalSpacing(metrics::medium - metrics::ringRoom);
    m_fields->setVerticalSpacing(2);
    m_choice->setObjectName(QStringLiteral("nominationChoice"));
    m_choice->setAccessibleName(tr("The result that the article is about"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    dress(m_choice, Type::Body);
    for (const Candidate &each : m_match.candidates)
        m_choice->addItem(tr("%1 · %2 · %3").arg(each.headline, each.category, each.ceremony));
    m_choice->setVisible(m_match.candidates.size() > 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        fillFields();
        fillSpeakers();
        fillWarnings();
        updateFooter();
    });
    column->addWidget(m_choice);
    column->addLayout(m_fields);
    addChoices(column);
    column->addSpacing(metrics::small);
    m_warnings->setSpacing(metrics::tight + 2);
    column->addLayout(m_warnings);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("What is made of the article"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->setMinimumWidth(360);
    return scroll;
}

void ImportDialog::addChoices(QVBoxLayout *column) {
    column->addSpacing(metrics::medium);
    const auto passages = static_cast<int>(m_proposal.passages.size());
    if (passages > 0)
        column->addWidget(
            makeLabel(tr("Speech · %n passages, excerpts", nullptr, passages), Type::Badge, Ink::Dim, this));
    for (const ProposedPassage &passage : m_proposal.passages) {
        if (m_passages.size() == mostTicks) {
            m_passages.append(
                addTick(column, tr("The other passages (%1)").arg(passages - mostTicks), {}, passage.from));
            break;
        }
        m_passages.append(addTick(column, shortened(passage.text), speakerOf(passage), passage.from));
        m_speakers.append(qobject_cast<QLabel *>(column->itemAt(column->count() - 2)->widget()));
    }
    column->addSpacing(metrics::medium);
    const auto posts = static_cast<int>(m_proposal.posts.size());
    if (posts > 0) column->addWidget(makeLabel(tr("Posts · %1").arg(posts), Type::Badge, Ink::Dim, this));
    for (const ProposedPost &post : m_proposal.posts) {
        if (m_posts.size() == mostTicks) {
            m_posts.append(addTick(column, tr("The other posts (%1)").arg(posts - mostTicks), {}, post.from));
            break;
        }
        QStringList below{tr("X, then Twitter")};
        const auto kept = std::count_if(post.post.media.cbegin(), post.post.media.cend(),
                                        [](const PostMedia &m) { return !m.kept; });
        if (kept > 0) below.append(tr("picture not kept"));
        m_posts.append(addTick(column, tr("%1 @%2").arg(post.post.displayName, post.post.handle),
                               below.join(QStringLiteral(" · ")), post.from));
    }
}

QString ImportDialog::speakerOf(const ProposedPassage &passage) const {
    if (passage.continuesBefore) return tr("continues the paragraph before");
    const Candidate *best = candidate();
    if (best == nullptr || passage.attribution.isEmpty())
        return best != nullptr ? best->headline : passage.attribution;
    return tr("%1, “%2”").arg(best->headline, passage.attribution);
}

void ImportDialog::fillSpeakers() {
    for (qsizetype i = 0; i < m_speakers.size(); ++i) {
        m_speakers[i]->setText(speakerOf(m_proposal.passages[i]));
        m_passages[i]->setAccessibleDescription(m_speakers[i]->text());
    }
}

QCheckBox *ImportDialog::addTick(QVBoxLayout *column, const QString &text, const QString &below,
                                 const TextRange &from) {
    auto *tick = new QCheckBox(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    tick->setChecked(true);
    tick->setAccessibleDescription(below);
    dress(tick, Type::Body);
    tick->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(tick);
    QLabel *small = makeLabel(below, Type::Small, Ink::Dim, this);
    small->setContentsMargins(metrics::page, 0, 0, metrics::tight);
    column->addWidget(small);
    auto *line = new QWidget(this);
    line->setFixedHeight(metrics::hairline);
    paintAs(line, &Colors::line);
    column->addWidget(line);
    connect(tick, &QCheckBox::toggled, this, [this, from] {
        m_article->reveal(from);
        updateFooter();
    });
    return tick;
}

const Candidate *ImportDialog::candidate() const {
    const int index = qMax(m_choice->currentIndex(), 0);
    return index < m_match.candidates.size() ? &m_match.candidates[index] : nullptr;
}

void ImportDialog::addField(const QString &label, const QString &value, FieldMatch match,
                            const ProposedField &field) {
    const int row = m_fields->rowCount();
    QLabel *name = makeLabel(label, Type::Meta, Ink::Dim, this);
    name->setContentsMargins(0, metrics::focusRing, 0, 0);
    m_fields->addWidget(name, row, 0, Qt::AlignTop);
    auto *shown = new FieldValue(
        label, value.isEmpty() ? tr("not told") : value, matchWord(match),
        field.from.length > 0 ? sentenceAt(m_proposal.text, field.from.start) : QString(), this);
    dress(shown, Type::Meta, value.isEmpty() ? Ink::Dim : Ink::Plain);
    connect(shown, &FieldValue::pointedAt, m_article,
            [article = m_article, from = field.from] { article->reveal(from); });
    setTabOrder(m_lastField, shown);
    m_lastField = shown;
    m_fields->addWidget(shown, row, 1);
    QLabel *state = makeLabel(matchWord(match), Type::Small, matchInk(match), this);
    state->setWordWrap(false);
    state->setContentsMargins(0, metrics::focusRing, 0, 0);
    m_fields->addWidget(state, row, 2, Qt::AlignTop | Qt::AlignRight);
}

void ImportDialog::fillFields() {
    clearLayout(m_fields);
    m_lastField = m_choice;
    const Candidate *best = candidate();
    const auto value = [&](const QString &catalogs, const ProposedField &articles) {
        return best != nullptr ? catalogs : articles.value;
    };
    const auto match = [&](FieldMatch Candidate::*member) {
        return best != nullptr ? best->*member : FieldMatch::New;
    };
    addField(tr("Ceremony"), value(best ? best->ceremony : QString(), m_proposal.ceremony),
             match(&Candidate::ceremonyMatch), m_proposal.ceremony);
    addField(tr("Category"), value(best ? best->category : QString(), m_proposal.category),
             match(&Candidate::categoryMatch), m_proposal.category);
    addField(tr("Winner"), value(best ? best->headline : QString(), m_proposal.person),
             match(&Candidate::person), m_proposal.person);
    addField(tr("Program"), value(best ? best->program : QString(), m_proposal.program),
             match(&Candidate::programMatch), m_proposal.program);
    addField(tr("Network"), value(best ? best->network : QString(), m_proposal.network),
             match(&Candidate::networkMatch), m_proposal.network);
    addField(tr("Accepted"), modeInWords(m_proposal.acceptance), match(&Candidate::acceptance),
             m_proposal.mode);
}

void ImportDialog::fillWarnings() {
    clearLayout(m_warnings);
    QList<Problem> problems;
    if (!m_match.alreadyThere.isEmpty())
        problems.append({Problem::Severity::Warning,
                         tr("This article is already in the catalog (%1).").arg(m_match.alreadyThere),
                         {}});
    if (m_match.candidates.isEmpty())
        problems.append({Problem::Severity::Warning,
                         tr("No result of this catalog fits the article. It can be imported when the catalog "
                            "holds the result."),
                         {}});
    if (const Candidate *best = candidate()) {
        if (best->confidence < sureConfidence)
            problems.append({Problem::Severity::Warning,
                             tr("It is not sure that the article is about this result. Compare them before "
                                "importing."),
                             {}});
        problems += best->conflicts;
    }
    const qsizetype contradictions = problems.size();
    QStringList spoken; // nobody who cannot see them would come across the warnings else
    problems += m_proposal.problems;
    for (qsizetype i = 0; i < problems.size(); ++i) {
        const Problem &problem = problems[i];
        // Where article and catalog differ it is always to be seen, however small the matter.
        const bool warning = i < contradictions || problem.severity == Problem::Severity::Warning;
        QLabel *label = makeLabel(problem.what, Type::Menu, warning ? Ink::Warn : Ink::Plain, this);
        label->setContentsMargins(metrics::small + 2, metrics::tight + 2, metrics::small + 2,
                                  metrics::tight + 2);
        paintAs(label, warning ? &Colors::warnWash : &Colors::goldWash);
        m_warnings->addWidget(label);
        spoken.append(problem.what);
    }
    m_import->setAccessibleDescription(spoken.join(QLatin1Char('\n')));
}

QWidget *ImportDialog::makeFooter() {
    auto *footer = new QWidget(this);
    paintAs(footer, &Colors::side);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::medium + 2, metrics::small + 2, metrics::medium, metrics::small + 2);
    row->setSpacing(metrics::small + 2);
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    row->addWidget(m_sentence, 1);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_cancel);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty(primaryProperty, true);
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::agree);
    row->addWidget(m_import);
    return footer;
}

AgreedProposal ImportDialog::agreement() const {
    AgreedProposal agreed{m_proposal, {}};
    if (const Candidate *best = candidate()) agreed.nomination = best->id;
    agreed.proposal.passages = ticked(m_proposal.passages, m_passages);
    agreed.proposal.posts = ticked(m_proposal.posts, m_posts);
    return agreed;
}

void ImportDialog::updateFooter() {
    const AgreedProposal agreed = agreement();
    const auto passages = static_cast<int>(agreed.proposal.passages.size());
    const auto posts = static_cast<int>(agreed.proposal.posts.size());
    const bool possible = agreed.nomination && m_match.alreadyThere.isEmpty() && passages + posts > 0;
    m_import->setEnabled(possible);
    if (!m_match.alreadyThere.isEmpty()) {
        m_sentence->setText(tr("It is already there: nothing will be added."));
    } else if (!agreed.nomination) {
        m_sentence->setText(tr("Nothing can be added without a result to add it to."));
    } else if (passages + posts == 0) {
        m_sentence->setText(tr("Nothing is ticked: nothing will be added."));
    } else {
        QStringList parts;
        if (passages > 0)
            parts.append(passages == 1 ? tr("1 passage of the speech")
                                       : tr("%1 passages of the speech").arg(passages));
        if (posts > 0) parts.append(posts == 1 ? tr("1 post") : tr("%1 posts").arg(posts));
        m_sentence->setText(tr("%1 will be added. Nothing is replaced. Undo takes all of it back.")
                                .arg(parts.join(tr(" and "))));
    }
}

void ImportDialog::agree() {
    const AgreedProposal agreed = agreement();
    Q_EMIT this->agreed(agreed);
    accept();
}

} // namespace podium
