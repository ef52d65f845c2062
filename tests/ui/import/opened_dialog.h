// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of an import opened over an invented catalog, and what a test looks for in it.
#pragma once

#include "catalog/compiled_fixture.h"
#include "import/article_reader.h"
#include "import/article_view.h"
#include "import/field_value.h"
#include "import/import_dialog.h"
#include "import/invented_article.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace podium::test {

/// Tests of the dialog derive from it; one dialog is open at a time.
class OpenedDialog : public QObject {
protected:
    void start() {
        m_theme = std::make_unique<Theme>();
        m_theme->setMode(ThemeMode::Light);
        m_theme->apply();
        m_text.emplace(CompiledCatalog::fromText(catalogText));
        QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
        m_catalog = m_text->open(Connection::Mode::ReadOnly);
    }
    void shut() {
        m_agreed.reset();
        delete m_dialog;
    }
    void open(const QString &text) {
        const Proposal proposal = proposalOf(text);
        open(proposal, matchProposal(*m_catalog, proposal));
    }
    void open(const Proposal &proposal, const ProposalMatch &match, QWidget *parent = nullptr) {
        shut();
        m_dialog = new ImportDialog(proposal, match, {}, parent);
        m_agreed = std::make_unique<QSignalSpy>(m_dialog, &ImportDialog::agreed);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    static Proposal proposalOf(const QString &text) {
        return readArticle(text.toUtf8(), QStringLiteral("report.txt"));
    }
    static QString with(const char *from, const char *to) {
        QString text = article;
        return text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
    }
    FieldValue *field(const char *name) const {
        for (FieldValue *each : m_dialog->findChildren<FieldValue *>())
            if (each->accessibleName().startsWith(QLatin1String(name) + QLatin1Char(':'))) return each;
        return nullptr;
    }
    QLabel *labelWith(const QString &words) const {
        for (QLabel *label : m_dialog->findChildren<QLabel *>())
            if (label->text().contains(words) && label->isVisible()) return label;
        return nullptr;
    }
    ArticleView *view() const { return m_dialog->findChild<ArticleView *>(); }
    QPushButton *button() const { return m_dialog->findChild<QPushButton *>(QStringLiteral("importButton")); }
    QComboBox *choice() const { return m_dialog->findChild<QComboBox *>(QStringLiteral("nominationChoice")); }
    QList<QCheckBox *> ticks() const { return m_dialog->findChildren<QCheckBox *>(); }
    QString sentence() const {
        return m_dialog->findChild<QLabel *>(QStringLiteral("importSentence"))->text();
    }

    std::unique_ptr<Theme> m_theme;
    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Connection> m_catalog;
    QPointer<ImportDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_agreed;
};

} // namespace podium::test
