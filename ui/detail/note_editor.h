// SPDX-License-Identifier: GPL-3.0-or-later
// The person's own note on a result.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace podium {

/// Tells of an edit when typing pauses for 800 ms, when the keyboard leaves, and when asked to.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// Shows a note without telling of it. What is being typed is not overwritten by the same
    /// record's older text: call `flush` first when another record is shown.
    void setNote(const QString &text);
    /// The text is not in the catalog after all, which has `kept`: it is pending again.
    void setUnsaved(const QString &text, const QString &kept);
    /// Whether there is an edit that was not told yet.
    bool isPending() const { return toPlainText() != m_told; }
    /// Tells of a pending edit now.
    void flush();

Q_SIGNALS:
    void noteEdited(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    QTimer m_pause;
    QString m_told; ///< the text as the catalog knows it
};

} // namespace podium
