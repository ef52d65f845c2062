// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_field.h"

#include "search/chip.h"
#include "search/completion.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>

namespace podium {
namespace {

constexpr int halo = 3; ///< width of the glow around the focused field

class SearchGlyph final : public QWidget {
public:
    explicit SearchGlyph(QWidget *parent) : QWidget(parent) { setFixedWidth(Theme::current().scaled(16)); }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const int size = Theme::current().scaled(15);
        icon(Icon::Search, Ink::Dim).paint(&painter, QRect(0, (height() - size) / 2, size, size));
    }
};

} // namespace

SearchField::SearchField(QWidget *parent)
    : QFrame(parent),
      m_row(new QHBoxLayout(this)),
      m_line(new QLineEdit(this)),
      m_key(new QLabel(this)),
      m_clear(new QToolButton(this)),
      m_completion(new Completion(m_line, this)) {
    setObjectName(QStringLiteral("searchField"));
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setContentsMargins(metrics::medium + halo, halo, metrics::small + halo, halo);
    m_row->setSpacing(metrics::small);
    m_row->addWidget(new SearchGlyph(this));
    m_row->addWidget(m_line, 1);
    m_row->addWidget(m_clear);
    m_row->addWidget(m_key);

    m_line->setObjectName(QStringLiteral("searchText"));
    m_line->setFrame(false);
    m_line->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_line->setAccessibleName(tr("Search speeches, posts, people, programs and categories"));
    m_line->setPlaceholderText(tr("Search words, “a phrase”, year:2010..2020, network:HBO"));
    m_line->setMaxLength(2000);
    m_line->setMinimumWidth(140);
    m_line->setProperty("podium-plain", true);
    QPalette plain = m_line->palette();
    plain.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(plain);
    m_line->installEventFilter(this);
    dress(m_line, Type::Body);

    m_clear->setAutoRaise(true);
    m_clear->setIcon(icon(Icon::Close, Ink::Dim));
    m_clear->setIconSize(QSize(14, 14));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setFocusPolicy(Qt::TabFocus);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        focusText();
    });

    m_key->setTextFormat(Qt::PlainText);
    m_key->setText(QStringLiteral("Ctrl+K"));
    m_key->setContentsMargins(5, 1, 5, 1);
    dress(m_key, Type::Small, Ink::Dim);

    connect(m_line, &QLineEdit::textEdited, this, &SearchField::textEdited);
    connect(m_completion, &Completion::accepted, this, &SearchField::textEdited);
    const auto takeMetrics = [this] {
        setFixedHeight(Theme::current().scaled(metrics::searchField) + 2 * halo);
        update();
    };
    takeMetrics();
    connect(&Theme::current(), &Theme::changed, this, takeMetrics);
    setFocusProxy(m_line);
    showHints();
}

void SearchField::setQuery(const SearchQuery &query) {
    if (query == this->query()) return;
    qDeleteAll(std::exchange(m_chips, {}));
    for (const SearchFilter &filter : query.filters) addChip(filter);
    QString text = SearchQuery{query.terms, {}, query.groups}.toText();
    // A space after it says that the last word is whole.
    if (query.groups.isEmpty() && !query.terms.isEmpty() && !query.terms.last().prefix &&
        !query.terms.last().phrase)
        text += QLatin1Char(' ');
    m_line->setText(text);
    showHints();
}

SearchQuery SearchField::query() const {
    SearchQuery query = SearchQuery::fromText(m_line->text(), true);
    QList<SearchFilter> filters;
    for (const Chip *chip : m_chips) filters.append(chip->filter());
    query.filters = filters + query.filters;
    return query;
}

bool SearchField::isEmpty() const {
    return m_chips.isEmpty() && m_line->text().trimmed().isEmpty();
}
void SearchField::focusText() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchField::addChip(const SearchFilter &filter) {
    auto *chip = new Chip(filter, this);
    connect(chip, &Chip::removeRequested, this, [this, chip] { removeChip(chip); });
    connect(chip, &Chip::editRequested, this, [this, chip] { editChip(chip); });
    m_row->insertWidget(1 + static_cast<int>(m_chips.size()), chip);
    QWidget *before = m_chips.isEmpty() ? nullptr : m_chips.last();
    m_chips.append(chip);
    if (before != nullptr) setTabOrder(before, chip);
    setTabOrder(chip, m_line);
    chip->show();
}

void SearchField::removeChip(Chip *chip) {
    m_chips.removeOne(chip);
    chip->hide();
    chip->deleteLater();
    m_line->setFocus();
    announce();
}

/// The filter becomes text again, at the end, where it can be changed.
void SearchField::editChip(Chip *chip) {
    const QString typed = m_line->text().trimmed();
    const QString text = chip->filter().toText();
    m_chips.removeOne(chip);
    chip->hide();
    chip->deleteLater();
    m_line->setText(typed.isEmpty() ? text : typed + QLatin1Char(' ') + text);
    m_line->setFocus();
    m_line->setCursorPosition(static_cast<int>(m_line->text().size()));
    announce();
}

void SearchField::takeFilters(bool finished) {
    const QString text = m_line->text();
    static const QRegularExpression quotes(QStringLiteral("[\"“”„]"));
    const bool insideQuotes = text.count(quotes) % 2 == 1; // a space there ends nothing
    if (!finished && (insideQuotes || !text.endsWith(QLatin1Char(' ')))) return;
    const SearchQuery read = SearchQuery::fromText(text);
    if (read.filters.isEmpty()) return;
    for (const SearchFilter &filter : read.filters) addChip(filter);
    const QString rest = SearchQuery{read.terms, {}, read.groups}.toText();
    m_line->setText(rest.isEmpty() || finished ? rest : rest + QLatin1Char(' '));
}

void SearchField::textEdited() {
    takeFilters(false);
    announce();
}

void SearchField::announce() {
    showHints();
    Q_EMIT edited(query());
}

void SearchField::clear() {
    qDeleteAll(std::exchange(m_chips, {}));
    m_line->clear();
    announce();
}

void SearchField::showHints() {
    m_key->setVisible(isEmpty());
    m_clear->setVisible(!isEmpty());
    m_line->setPlaceholderText(m_chips.isEmpty()
                                   ? tr("Search words, “a phrase”, year:2010..2020, network:HBO")
                                   : tr("Search within"));
}

bool SearchField::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeFilters(true);
        announce();
        Q_EMIT leftDownwards();
        return true;
    case Qt::Key_Escape:
        if (isEmpty())
            Q_EMIT leftByEscape();
        else
            clear();
        return true;
    case Qt::Key_Backspace:
        if (modifiers == Qt::NoModifier && m_line->cursorPosition() == 0 && !m_line->hasSelectedText() &&
            !m_chips.isEmpty()) {
            editChip(m_chips.last());
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool SearchField::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_line) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
        if (event->type() == QEvent::FocusOut) m_completion->hide();
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (m_completion->takesKey(key->key(), key->modifiers())) return true;
            if (keyPressed(key->key(), key->modifiers())) return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SearchField::paintEvent(QPaintEvent *) {
    const Colors &colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(halo, halo, -halo, -halo);
    if (m_line->hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.goldWash);
        painter.drawRoundedRect(rect(), metrics::fieldRadius + halo, metrics::fieldRadius + halo);
    }
    painter.setPen(QPen(m_line->hasFocus() ? colors.gold : colors.line, 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::fieldRadius, metrics::fieldRadius);
    if (m_key->isVisible()) {
        painter.setPen(QPen(colors.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(m_key->geometry()).adjusted(0.5, 3.5, -0.5, -3.5), 4, 4);
    }
}

void SearchField::mousePressEvent(QMouseEvent *) {
    m_line->setFocus(Qt::MouseFocusReason);
}

} // namespace podium
