// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/opened_dialog.h"

using namespace podium;
using namespace podium::test;

/// The preview of an import as the person meets it: what it shows, and what it lets through.
class TestImportDialog : public OpenedDialog {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanup() { shut(); }
    void eachFieldLeadsToTheSentenceItCameFrom_data();
    void eachFieldLeadsToTheSentenceItCameFrom();
    void theSeedIsMatchedFieldByField();
    void aClickOnAFieldShowsItsWords();
    void keysLeadThroughFieldsAndTicksToImport();
    void importGivesWhatIsTicked();
    void importIsPossibleOnlyWhereSomethingCanBeWritten();
    void escapeAgreesToNothing();
    void whatIsThereAlreadyIsToldAndNotAddedAgain();
    void aContradictionIsMarked_data();
    void aContradictionIsMarked();
    void anotherResultCanBeChosen();
    void anArticleAboutNothingInTheCatalogIsTold();
    void aDoubtfulMatchIsTold();
};

void TestImportDialog::eachFieldLeadsToTheSentenceItCameFrom_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    const QString first = QStringLiteral("Ada Quill gave thanks for “light and patience” at the Emmys 2031");
    const QString second = QStringLiteral("The actor won the award for Outstanding Lead Actress In A Drama "
                                          "Series for her role in HBO’s The Long Orchard.");
    QTest::newRow("ceremony") << "Ceremony"
                              << "83rd Primetime Emmy Awards"
                              << "the Emmys 2031" << first;
    QTest::newRow("category") << "Category"
                              << "Outstanding Lead Actress in a Drama Series"
                              << "Outstanding Lead Actress In A Drama Series" << second;
    QTest::newRow("winner") << "Winner"
                            << "Ada Quill"
                            << "Ada Quill" << first;
    QTest::newRow("program") << "Program"
                             << "The Long Orchard"
                             << "The Long Orchard" << second;
    QTest::newRow("network") << "Network"
                             << "HBO"
                             << "HBO" << second;
    QTest::newRow("accepted") << "Accepted"
                              << "by video link"
                              << "via video link"
                              << "Accepting the award via video link, Quill spoke of her crew.";
}

void TestImportDialog::eachFieldLeadsToTheSentenceItCameFrom() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, words);
    QFETCH(QString, sentence);
    open(article);
    FieldValue *shown = field(qPrintable(name));
    QVERIFY(shown != nullptr);
    QCOMPARE(shown->text(), value);
    QVERIFY2(shown->accessibleDescription().contains(sentence), qPrintable(shown->accessibleDescription()));
    QVERIFY(shown->toolTip().contains(sentence));
    shown->setFocus(Qt::TabFocusReason);
    QCOMPARE(view()->textCursor().selectedText(), words);
    QVERIFY(view()->viewport()->rect().contains(view()->cursorRect()));
    QVERIFY(view()->textCursor().charFormat().fontUnderline());
}

void TestImportDialog::theSeedIsMatchedFieldByField() {
    QFile seed(QStringLiteral(PODIUM_SHARED "/seed/000_73170c5da3306430.txt"));
    if (!seed.open(QIODevice::ReadOnly)) QSKIP("The seed article is not here.");
    Connection builtin(QStringLiteral(PODIUM_BUILTIN), Connection::Mode::ReadOnly);
    const Proposal proposal = readArticle(seed.readAll(), QStringLiteral("seed.txt"));
    open(proposal, matchProposal(builtin, proposal));
    QCOMPARE(field("Ceremony")->text(), QStringLiteral("72nd Primetime Emmy Awards"));
    QCOMPARE(field("Winner")->text(), QStringLiteral("Mark Ruffalo"));
    QCOMPARE(field("Program")->text(), QStringLiteral("I Know This Much Is True"));
    QCOMPARE(field("Network")->text(), QStringLiteral("HBO"));
    QCOMPARE(field("Accepted")->text(), QStringLiteral("by video link"));
    for (const char *name : {"Ceremony", "Category", "Winner", "Program", "Network", "Accepted"}) {
        const QString from = field(name)->accessibleDescription();
        QVERIFY2(from.startsWith(QStringLiteral("From the article: ")), name);
        field(name)->setFocus(Qt::TabFocusReason);
        QVERIFY2(view()->textCursor().hasSelection(), name);
        QVERIFY2(from.contains(view()->textCursor().selectedText()), name);
    }
    QVERIFY(labelWith(QStringLiteral("The post is dated 21 September 2020, the ceremony 20 September 2020")));
    QCOMPARE(ticks().size(), 4); // three passages and a post
    QVERIFY(ticks().last()->text().contains(QStringLiteral("Good Morning America @GMA")));
    QVERIFY(labelWith(QStringLiteral("picture not kept")));
    QVERIFY(button()->isEnabled());
}

void TestImportDialog::aClickOnAFieldShowsItsWords() {
    open(article);
    QTest::mouseClick(field("Program"), Qt::LeftButton);
    QCOMPARE(view()->textCursor().selectedText(), QStringLiteral("The Long Orchard"));
    QTest::mouseClick(ticks().last(), Qt::LeftButton, {}, QPoint(8, ticks().last()->height() / 2));
    QVERIFY(view()->textCursor().selectedText().startsWith(QStringLiteral("Ada Quill accepts the #Emmy.")));
    QTest::mouseClick(field("Program"), Qt::LeftButton); // again, where the focus may be already
    QCOMPARE(view()->textCursor().selectedText(), QStringLiteral("The Long Orchard"));
}

void TestImportDialog::keysLeadThroughFieldsAndTicksToImport() {
    open(article);
    QVERIFY(button()->hasFocus());
    QStringList visited;
    field("Ceremony")->setFocus(Qt::TabFocusReason);
    while (!button()->hasFocus() && visited.size() < 20) {
        QWidget *focus = QApplication::focusWidget();
        visited.append(focus->accessibleName().isEmpty() ? QLatin1String(focus->metaObject()->className())
                                                         : focus->accessibleName().section(u':', 0, 0));
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    const QStringList expected{
        QStringLiteral("Ceremony"),  QStringLiteral("Category"),   QStringLiteral("Winner"),
        QStringLiteral("Program"),   QStringLiteral("Network"),    QStringLiteral("Accepted"),
        QStringLiteral("QCheckBox"), QStringLiteral("QCheckBox"),  QStringLiteral("QCheckBox"),
        QStringLiteral("QCheckBox"), QStringLiteral("QPushButton")};
    QCOMPARE(visited, expected);
    QTest::keyClick(button(), Qt::Key_Return);
    QCOMPARE(m_agreed->size(), 1);
}

void TestImportDialog::importGivesWhatIsTicked() {
    open(article);
    QTest::keyClick(ticks()[1], Qt::Key_Space);
    QCOMPARE(sentence(), QStringLiteral("2 passages of the speech and 1 post will be added. Nothing is "
                                        "replaced. Undo takes all of it back."));
    QTest::keyClick(ticks().last(), Qt::Key_Space);
    QCOMPARE(sentence(), QStringLiteral("2 passages of the speech will be added. Nothing is replaced. Undo "
                                        "takes all of it back."));
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(m_agreed->size(), 1);
    const auto agreed = m_agreed->first().first().value<AgreedProposal>();
    const Proposal whole = proposalOf(article);
    QCOMPARE(agreed.proposal.passages,
             (QList<ProposedPassage>{whole.passages.first(), whole.passages.last()}));
    QVERIFY(agreed.proposal.posts.isEmpty());
    QCOMPARE(agreed.nomination,
             *findNomination(*m_catalog, QStringLiteral("primetime-83/lead-actress-drama/ada-quill")));
    QTRY_VERIFY(m_dialog.isNull());
}

void TestImportDialog::importIsPossibleOnlyWhereSomethingCanBeWritten() {
    open(article);
    QVERIFY(button()->isEnabled());
    for (QCheckBox *tick : ticks()) QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(!button()->isEnabled());
    QCOMPARE(sentence(), QStringLiteral("Nothing is ticked: nothing will be added."));
    QTest::keyClick(ticks().first(), Qt::Key_Return); // the default button is off
    QVERIFY(m_agreed->isEmpty());
    QTest::keyClick(ticks().first(), Qt::Key_Space);
    QVERIFY(button()->isEnabled());
    QVERIFY(sentence().startsWith(QStringLiteral("1 passage of the speech will be added.")));
}

void TestImportDialog::escapeAgreesToNothing() {
    open(article);
    const QSignalSpy rejected(m_dialog, &QDialog::rejected);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QVERIFY(m_agreed->isEmpty());
    QTRY_VERIFY(m_dialog.isNull());
}

void TestImportDialog::whatIsThereAlreadyIsToldAndNotAddedAgain() {
    const Proposal proposal = proposalOf(article);
    ProposalMatch match = matchProposal(*m_catalog, proposal);
    match.alreadyThere = QStringLiteral("report.txt, imported on 2031-09-16");
    open(proposal, match);
    QVERIFY(labelWith(
        QStringLiteral("This article is already in the catalog (report.txt, imported on 2031-09-16).")));
    QCOMPARE(sentence(), QStringLiteral("It is already there: nothing will be added."));
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(ticks().first(), Qt::Key_Space);
    QVERIFY(!button()->isEnabled());
    QVERIFY(m_dialog->findChild<QPushButton *>(QStringLiteral("cancelButton"))->hasFocus());
}

void TestImportDialog::aContradictionIsMarked_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("differing");
    QTest::newRow("a post of the day after")
        << article
        << "The post is dated 15 September 2031, the ceremony 14 September 2031: both are kept as printed."
        << QString();
    QTest::newRow("another network") << with("HBO", "Netflix")
                                     << "The article names the network Netflix, the catalog HBO."
                                     << "Network";
    QTest::newRow("another program") << with("The Long Orchard", "The Short Orchard")
                                     << "The article names the program “The Short Orchard”"
                                     << "Program";
    QTest::newRow("another way of accepting")
        << with("via video link", "on stage") << "The article tells of another way of accepting"
        << "Accepted";
    QTest::newRow("somebody who did not win")
        << with("Ada Quill", "Ida Marsh")
               .replace(QStringLiteral("The Long Orchard"), QStringLiteral("Night Ferry"))
        << "The catalog has Ida Marsh as a nominee that did not win this award." << QString();
}

void TestImportDialog::aContradictionIsMarked() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, differing);
    open(text);
    QLabel *told = labelWith(words);
    QVERIFY(told != nullptr);
    QCOMPARE(told->palette().color(QPalette::Window), m_theme->colors().warnWash);
    QCOMPARE(told->palette().color(QPalette::WindowText), m_theme->colors().warn);
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    const auto states = std::count_if(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text() == QLatin1String("differs");
    });
    if (!differing.isEmpty()) QCOMPARE(states, 1);
}

void TestImportDialog::anotherResultCanBeChosen() {
    // Both dramas are named, and both winners.
    open(article + QStringLiteral("\n\nTobias Vane won for Night Ferry."));
    QVERIFY(choice()->isVisible());
    QVERIFY(choice()->count() > 1);
    QVERIFY(choice()->currentText().startsWith(QStringLiteral("Ada Quill · ")));
    choice()->setFocus();
    while (field("Winner")->text() != QLatin1String("Tobias Vane") &&
           choice()->currentIndex() + 1 < choice()->count()) {
        QTest::keyClick(choice(), Qt::Key_Down);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(field("Winner")->text(), QStringLiteral("Tobias Vane"));
    QCOMPARE(field("Category")->text(), QStringLiteral("Outstanding Lead Actor in a Drama Series"));
    QVERIFY(ticks().first()->accessibleDescription().startsWith(QStringLiteral("Tobias Vane")));
    QVERIFY(button()->accessibleDescription().contains(QStringLiteral("Outstanding Lead Actress")));
    QTRY_VERIFY(labelWith(QStringLiteral("The article calls the award “Outstanding Lead Actress")));
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(m_agreed->first().first().value<AgreedProposal>().nomination,
             *findNomination(*m_catalog, QStringLiteral("primetime-83/lead-actor-drama/tobias-vane")));
}

void TestImportDialog::anArticleAboutNothingInTheCatalogIsTold() {
    open(QStringLiteral("Cora Lind won an Emmy in 1987.\n\n“Thank you,” she said. “Thank you all.”"));
    QVERIFY(labelWith(QStringLiteral("No result of this catalog fits the article.")));
    QCOMPARE(sentence(), QStringLiteral("Nothing can be added without a result to add it to."));
    QVERIFY(!button()->isEnabled());
    QVERIFY(!choice()->isVisible());
    QCOMPARE(field("Winner")->text(), QStringLiteral("Cora Lind")); // as the article has it
}

void TestImportDialog::aDoubtfulMatchIsTold() {
    const Proposal proposal = proposalOf(article);
    ProposalMatch match = matchProposal(*m_catalog, proposal);
    open(proposal, match);
    QVERIFY(labelWith(QStringLiteral("It is not sure")) == nullptr);
    match.candidates.first().confidence = sureConfidence - 0.1;
    open(proposal, match);
    QVERIFY(labelWith(QStringLiteral("It is not sure that the article is about this result.")));
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
