// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/opened_dialog.h"

#include <QAccessible>

using namespace podium;
using namespace podium::test;

/// The preview of an import with what is foreign, odd, very long, or in little room.
class TestImportLimits : public OpenedDialog {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanup() { shut(); }
    void foreignTextIsText();
    void aParagraphOfSeveralLinesIsOne();
    void veryManyPassagesAreOneTick();
    void everyControlHasAName();
    void nothingIsClippedInASmallWindow_data();
    void nothingIsClippedInASmallWindow();
};

void TestImportLimits::foreignTextIsText() {
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("p.png"));
    QVERIFY(QPixmap(900, 700).save(picture));
    const QString markup =
        QStringLiteral("<b>loud</b> <img src=\"file://%1\"> &amp; &lt;i&gt; ").arg(picture);
    QString text = article;
    text.replace(QStringLiteral("every tree asked"),
                 QStringLiteral("every ") + markup + QStringLiteral("asked"));
    text.replace(QStringLiteral("in HBO’s The Long Orchard"),
                 QStringLiteral("in HBO’s The <b>Long</b> & Orchard"));
    text.replace(QStringLiteral("Ada Quill accepts"), markup + QStringLiteral("accepts"));
    Proposal proposal = proposalOf(text);
    proposal.fileName = QStringLiteral("<img src=\"%1\">&.txt").arg(picture);
    proposal.posts.first().post.displayName = QStringLiteral("<b>News</b> & more");
    ProposalMatch match = matchProposal(*m_catalog, proposal);
    match.candidates.first().headline = markup;
    open(proposal, match);
    QVERIFY(view()->toPlainText().contains(markup));
    QVERIFY(!view()->document()->toPlainText().contains(QChar::ObjectReplacementCharacter));
    // Not even a document that asks for a file is given it.
    QVERIFY(view()
                ->document()
                ->resource(QTextDocument::ImageResource, QUrl::fromLocalFile(picture))
                .toByteArray()
                .isEmpty());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->sizeHint().height() < 700);
        // A tooltip is rich text: only its own paragraph is markup.
        if (!label->toolTip().isEmpty()) QCOMPARE(label->toolTip().count(QLatin1Char('<')), 2);
    }
    QCOMPARE(field("Winner")->text(), markup);
    QVERIFY(
        field("Program")->toolTip().contains(QStringLiteral("The &lt;b&gt;Long&lt;/b&gt; &amp; Orchard")));
    QVERIFY(labelWith(proposal.fileName));
    QCOMPARE(ticks().last()->text(), QStringLiteral("<b>News</b> && more @NineNews")); // && is drawn as &
}

void TestImportLimits::aParagraphOfSeveralLinesIsOne() {
    QString text = article;
    text.replace(QStringLiteral("And every tree"), QStringLiteral("And\nevery\ntree"));
    const auto paragraphs = static_cast<int>(proposalOf(article).text.count(QStringLiteral("\n\n")) + 1);
    open(text);
    QCOMPARE(view()->document()->blockCount(), paragraphs);
    field("Accepted")->setFocus(Qt::TabFocusReason);
    QCOMPARE(view()->textCursor().selectedText(), QStringLiteral("via video link"));
    QTest::keyClick(ticks()[2], Qt::Key_Space); // what stands after the lines is found as well
    QVERIFY(view()->textCursor().selectedText().startsWith(QStringLiteral("“So here is my promise")));
}

void TestImportLimits::veryManyPassagesAreOneTick() {
    QString text = article;
    for (int i = 0; i < 5000; ++i) text += QStringLiteral("\n\n“And this is the promise number %1.”").arg(i);
    const Proposal proposal = proposalOf(text);
    QVERIFY(proposal.passages.size() > 5000);
    open(proposal, matchProposal(*m_catalog, proposal));
    QVERIFY(ticks().size() < 100);
    QVERIFY(sentence().startsWith(QStringLiteral("%1 passages").arg(proposal.passages.size())));
    QCheckBox *others = ticks().at(ticks().size() - 2); // before the post
    QVERIFY2(others->text().startsWith(QStringLiteral("The other passages (")), qPrintable(others->text()));
    QTest::keyClick(others, Qt::Key_Space);
    QVERIFY(sentence().startsWith(QStringLiteral("%1 passages").arg(ticks().size() - 2)));
}

void TestImportLimits::everyControlHasAName() {
    open(article + QStringLiteral("\n\nTobias Vane won for Night Ferry."));
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible != nullptr);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestImportLimits::nothingIsClippedInASmallWindow_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << QSize(1440, 900) << false;
    QTest::newRow("light and small") << QSize(1000, 640) << false;
    QTest::newRow("dark") << QSize(1440, 900) << true;
    QTest::newRow("dark and small") << QSize(1000, 640) << true;
}

void TestImportLimits::nothingIsClippedInASmallWindow() {
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    QWidget window;
    window.resize(size);
    window.show();
    const Proposal proposal = proposalOf(article);
    open(proposal, matchProposal(*m_catalog, proposal), &window);
    QVERIFY(m_dialog->width() <= size.width() && m_dialog->height() <= size.height());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (!label->isVisible()) continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed && label->width() >= label->minimumSizeHint().width(),
                 qPrintable(label->text()));
    }
    QVERIFY(m_dialog->rect().contains(QRect(button()->mapTo(m_dialog, QPoint()), button()->size())));
    delete m_dialog;
    m_theme->setMode(ThemeMode::Light);
}

QTEST_MAIN(TestImportLimits)
#include "tst_import_limits.moc"
