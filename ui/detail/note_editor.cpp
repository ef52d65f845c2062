// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/note_editor.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QFocusEvent>
#include <chrono>

namespace podium {

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent) {
    using namespace std::chrono_literals;
    setAccessibleName(tr("Your note"));
    setPlaceholderText(
        tr("Write what you want to remember about this award. The note is kept in your catalog."));
    setTabChangesFocus(true);
    document()->setDocumentMargin(metrics::small);
    dress(this, Type::Body);
    m_pause.setSingleShot(true);
    m_pause.setInterval(800ms);
    connect(&m_pause, &QTimer::timeout, this, &NoteEditor::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (toPlainText() == m_told)
            m_pause.stop();
        else
            m_pause.start();
    });
}

void NoteEditor::setNote(const QString &text) {
    if (text == m_told && !isPending() && text == toPlainText()) return; // keeps the caret
    m_pause.stop();
    m_told = text;
    const QSignalBlocker quiet(this);
    setPlainText(text);
}

void NoteEditor::setUnsaved(const QString &text, const QString &kept) {
    m_told = kept;
    if (text == toPlainText()) return;
    const QSignalBlocker quiet(this);
    setPlainText(text);
}

void NoteEditor::flush() {
    m_pause.stop();
    const QString text = toPlainText();
    if (text == m_told) return;
    m_told = text;
    Q_EMIT noteEdited(text);
}

void NoteEditor::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) flush();
}

} // namespace podium
