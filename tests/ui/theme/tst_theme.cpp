// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/icons.h"
#include "theme/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOption>
#include <QTest>
#include <QVBoxLayout>

using namespace podium;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void everyInkIsReadableOnEverySurface_data();
    void everyInkIsReadableOnEverySurface();
    void aHitIsReadableAndTheCurrentOneStandsOut_data();
    void aHitIsReadableAndTheCurrentOneStandsOut();
    void aForcedModeOutweighsTheSystem_data();
    void aForcedModeOutweighsTheSystem();
    void theSystemsWishArrivesLive();
    void selectedWordsStandOutMoreThanASelectedRow();
    void theSameWishTwiceChangesNothing();
    void zoomGoesThroughItsStepsAndStopsAtTheEnds();
    void aDamagedZoomFallsBackToOne();
    void dressedTextFollowsZoomAndColors();
    void dressingAgainReplaces();
    void everyIconIsDrawnAndTakesTheInk_data();
    void everyIconIsDrawnAndTakesTheInk();
    void anIconIsDrawnAtTheScaleOfTheScreen();
    void anIconFollowsTheThemeWithoutBeingReplaced();
    void thePrimaryButtonIsGold();
    void keyboardFocusIsSeenAsAGoldRing();
    void aScrollBarsHandleSpansWhatIsVisible();

private:
    Theme m_theme;
};

namespace {

int pixelsOf(const QImage &image, const QColor &color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb()) ++count;
    return count;
}

void addLooks() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("high");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("high contrast, light") << false << true;
    QTest::newRow("high contrast, dark") << true << true;
}

} // namespace

void ThemeTest::initTestCase() {
    m_theme.apply();
}

void ThemeTest::init() {
    m_theme.setMode(ThemeMode::Light);
    m_theme.assume({false, false});
    m_theme.setZoom(1);
}

void ThemeTest::everyInkIsReadableOnEverySurface_data() {
    addLooks();
}

void ThemeTest::everyInkIsReadableOnEverySurface() {
    QFETCH(bool, dark);
    QFETCH(bool, high);
    const Colors &c = colorsFor(dark, high);
    const double least = high ? 7 : 4.5;
    for (const QColor &surface : {c.window, c.panel, c.side, c.selection, c.hover, c.goldWash}) {
        for (const Ink ink : {Ink::Plain, Ink::Dim, Ink::Gold, Ink::Link, Ink::Warn, Ink::Ok})
            QVERIFY2(contrast(c.of(ink), surface) >= least,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(c.of(ink).name(), surface.name())
                                    .arg(contrast(c.of(ink), surface))));
        QVERIFY2(contrast(c.gold, surface) >= 2.9, qPrintable(surface.name()));
    }
    QVERIFY(contrast(c.warn, c.warnWash) >= least);
    QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
    QVERIFY(contrast(c.onAvatar, c.avatar) >= 4.5);
}

void ThemeTest::aHitIsReadableAndTheCurrentOneStandsOut_data() {
    addLooks();
}

void ThemeTest::aHitIsReadableAndTheCurrentOneStandsOut() {
    QFETCH(bool, dark);
    QFETCH(bool, high);
    const Colors &c = colorsFor(dark, high);
    QVERIFY(contrast(c.ink, c.hit) >= 4.5);
    QVERIFY(contrast(c.onCurrentHit, c.currentHit) >= 4.5);
    QVERIFY(c.hit != c.currentHit);
    QVERIFY(contrast(c.hit, c.currentHit) >= 1.3);
}

void ThemeTest::aForcedModeOutweighsTheSystem_data() {
    QTest::addColumn<ThemeMode>("mode");
    QTest::addColumn<bool>("systemDark");
    QTest::addColumn<bool>("systemHigh");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("high");
    QTest::newRow("system, light") << ThemeMode::System << false << false << false << false;
    QTest::newRow("system, dark") << ThemeMode::System << true << false << true << false;
    QTest::newRow("system, high contrast") << ThemeMode::System << false << true << false << true;
    QTest::newRow("light in a dark system") << ThemeMode::Light << true << true << false << false;
    QTest::newRow("dark in a light system") << ThemeMode::Dark << false << true << true << false;
    QTest::newRow("high contrast, light") << ThemeMode::HighContrast << false << false << false << true;
    QTest::newRow("high contrast, dark") << ThemeMode::HighContrast << true << false << true << true;
}

void ThemeTest::aForcedModeOutweighsTheSystem() {
    QFETCH(ThemeMode, mode);
    QFETCH(bool, systemDark);
    QFETCH(bool, systemHigh);
    m_theme.setMode(mode);
    m_theme.assume({systemDark, systemHigh});
    QTEST(m_theme.colors().dark, "dark");
    QTEST(m_theme.colors().highContrast, "high");
    QCOMPARE(qApp->palette().color(QPalette::Window), m_theme.colors().window);
}

void ThemeTest::theSystemsWishArrivesLive() {
    m_theme.setMode(ThemeMode::System);
    QLabel label;
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.assume({true, false});
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), colorsFor(true, false).ink);
}

void ThemeTest::selectedWordsStandOutMoreThanASelectedRow() {
    QLineEdit field;
    QPlainTextEdit note;
    m_theme.setMode(ThemeMode::Dark);
    QTRY_COMPARE(field.palette().color(QPalette::Highlight), colorsFor(true, false).accent);
    QTRY_COMPARE(note.palette().color(QPalette::HighlightedText), colorsFor(true, false).onAccent);
}

void ThemeTest::theSameWishTwiceChangesNothing() {
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.assume({false, false});
    m_theme.setMode(ThemeMode::Light);
    m_theme.setZoom(1.0001);
    QCOMPARE(changed.count(), 0);
}

void ThemeTest::zoomGoesThroughItsStepsAndStopsAtTheEnds() {
    m_theme.zoomIn();
    QCOMPARE(m_theme.zoom(), 1.1);
    m_theme.zoomOut();
    m_theme.zoomOut();
    QCOMPARE(m_theme.zoom(), 0.9);
    for (int i = 0; i < 20; ++i) m_theme.zoomIn();
    QCOMPARE(m_theme.zoom(), Theme::largestZoom);
    for (int i = 0; i < 20; ++i) m_theme.zoomOut();
    QCOMPARE(m_theme.zoom(), Theme::smallestZoom);
}

void ThemeTest::aDamagedZoomFallsBackToOne() {
    m_theme.setZoom(qQNaN());
    QCOMPARE(m_theme.zoom(), 1.0);
    m_theme.setZoom(1e9);
    QCOMPARE(m_theme.zoom(), Theme::largestZoom);
}

void ThemeTest::dressedTextFollowsZoomAndColors() {
    QLabel label(QStringLiteral("NME"));
    dress(&label, Type::Small, Ink::Dim);
    const double before = label.font().pointSizeF();
    m_theme.setZoom(2);
    QCOMPARE(label.font().pointSizeF(), 2 * before);
    m_theme.setMode(ThemeMode::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), colorsFor(true, false).dim);
}

void ThemeTest::dressingAgainReplaces() {
    QLabel label;
    dress(&label, Type::Small, Ink::Dim);
    dress(&label, Type::Heading, Ink::Gold);
    m_theme.setZoom(1.5);
    QCOMPARE(label.font(), m_theme.font(Type::Heading));
    QCOMPARE(label.palette().color(QPalette::WindowText), m_theme.colors().goldInk);
}

void ThemeTest::everyIconIsDrawnAndTakesTheInk_data() {
    QTest::addColumn<int>("which");
    for (int i = 0; i <= static_cast<int>(Icon::Redo); ++i) QTest::addRow("icon %d", i) << i;
}

void ThemeTest::everyIconIsDrawnAndTakesTheInk() {
    QFETCH(int, which);
    const QColor red(0xff, 0, 0);
    const QImage image = iconPixmap(static_cast<Icon>(which), red, 96).toImage();
    QCOMPARE(image.size(), QSize(96, 96));
    QVERIFY(pixelsOf(image, red) > 100);
}

void ThemeTest::anIconIsDrawnAtTheScaleOfTheScreen() {
    const QPixmap pixmap = icon(Icon::Star).pixmap(QSize(18, 18), 2.0);
    QCOMPARE(pixmap.size(), QSize(36, 36));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void ThemeTest::anIconFollowsTheThemeWithoutBeingReplaced() {
    const QIcon star = icon(Icon::StarFilled);
    QVERIFY(pixelsOf(star.pixmap(QSize(48, 48), 1.0).toImage(), colorsFor(false, false).ink) > 100);
    m_theme.setMode(ThemeMode::Dark);
    QVERIFY(pixelsOf(star.pixmap(QSize(48, 48), 1.0).toImage(), colorsFor(true, false).ink) > 100);
}

void ThemeTest::thePrimaryButtonIsGold() {
    QPushButton button(QStringLiteral("Import"));
    button.setProperty(primaryProperty, true);
    button.resize(button.sizeHint());
    const QImage image = button.grab().toImage();
    QVERIFY(pixelsOf(image, m_theme.colors().accent) > image.width() * image.height() / 2);
    QVERIFY(pixelsOf(image, m_theme.colors().onAccent) > 0);
}

void ThemeTest::keyboardFocusIsSeenAsAGoldRing() {
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *first = new QPushButton(QStringLiteral("First"));
    auto *second = new QPushButton(QStringLiteral("Second"));
    auto *third = new QCheckBox(QStringLiteral("Third"));
    for (QWidget *widget :
         {static_cast<QWidget *>(first), static_cast<QWidget *>(second), static_cast<QWidget *>(third)})
        layout->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    for (QWidget *widget : {static_cast<QWidget *>(second), static_cast<QWidget *>(third)}) {
        const int before = pixelsOf(widget->grab().toImage(), m_theme.colors().gold);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(widget->hasFocus());
        QVERIFY(pixelsOf(widget->grab().toImage(), m_theme.colors().gold) > before + 50);
    }
}

void ThemeTest::aScrollBarsHandleSpansWhatIsVisible() {
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 400);
    bar.setRange(0, 300);
    bar.setPageStep(100);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 300;
    option.pageStep = 100;
    const auto handle = [&option, &bar](int position) {
        option.sliderPosition = position;
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(handle(0), QRect(0, 0, 12, 100));
    QCOMPARE(handle(300), QRect(0, 300, 12, 100));
    option.maximum = 100'000'000; // a list of any length still has a handle that can be caught
    QCOMPARE(handle(0).height(), 32);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
