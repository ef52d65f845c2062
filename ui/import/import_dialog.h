// SPDX-License-Identifier: GPL-3.0-or-later
// An import before it is written: the article on the left, what is made of it on the right.
#pragma once

#include "import/importer.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace podium {

class ArticleView;

/// Shows a proposal with its match; knows no database. What is ticked when Import is pressed is
/// what was agreed to.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param position  "2 of 5"; empty for a single file
    ImportDialog(const Proposal &proposal, const ProposalMatch &match, const QString &position,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void agreed(const podium::AgreedProposal &agreed);

private:
    QWidget *makeTitle(const QString &position);
    QWidget *makeForm();
    QWidget *makeFooter();
    void addChoices(QVBoxLayout *column);
    QCheckBox *addTick(QVBoxLayout *column, const QString &text, const QString &below, const TextRange &from);
    QString speakerOf(const ProposedPassage &passage) const;
    void fillSpeakers();
    void fillFields();
    void fillWarnings();
    void addField(const QString &label, const QString &value, FieldMatch match, const ProposedField &field);
    void updateFooter();
    const Candidate *candidate() const;
    AgreedProposal agreement() const;
    void agree();

    Proposal m_proposal;
    ProposalMatch m_match;
    ArticleView *m_article;
    QComboBox *m_choice;
    QGridLayout *m_fields;
    QWidget *m_lastField = nullptr; ///< in the order of Tab
    QVBoxLayout *m_warnings;
    QList<QCheckBox *> m_passages;
    QList<QLabel *> m_speakers; ///< below the tick of each passage
    QList<QCheckBox *> m_posts;
    QLabel *m_sentence;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import;
};

} // namespace podium
