// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestMessageBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestReplacesWhatOffersNothing();
    void whatOffersSomethingStays();
    void whatSettlesNothingKeepsNothing();
    void eachActionHasItsButton();
    void neverMoreThanThree();
    void aMessageIsTakenBack();
    void aMessageFollowsTheLanguage();
    void aMessageIsAnnounced();
};

static Message done(const QString &text)
{
    return {Message::Kind::Done, text, {}, {}};
}

static Message offer(const QString &text, const std::function<void()> &act)
{
    return {Message::Kind::Done, text, {}, {{u"Undo"_s, act}}};
}

void TestMessageBar::theNewestReplacesWhatOffersNothing()
{
    MessageBar bar;
    bar.tell(done(u"first"_s));
    bar.tell(done(u"second"_s));
    QCOMPARE(bar.message().text, u"second"_s);
    bar.dismiss();
    QCOMPARE(bar.message().text, QString());
    QVERIFY(bar.isHidden());
}

void TestMessageBar::whatOffersSomethingStays()
{
    MessageBar bar;
    bool undone = false;
    bar.tell(offer(u"removed"_s, [&undone] { undone = true; }));
    const int pulled = bar.tell(done(u"pulled"_s));
    QCOMPARE(bar.message().text, u"pulled"_s);
    bar.retract(pulled);
    QCOMPARE(bar.message().text, u"removed"_s);
    bar.act();
    QVERIFY(undone);
    QVERIFY(bar.isHidden());
}

/// A message that offers a look at something, and nothing that would be lost with it.
static Message look(const QString &text, const std::function<void()> &act)
{
    return {Message::Kind::Problem, text, {}, {{u"Diagnose"_s, act, false}}};
}

void TestMessageBar::whatSettlesNothingKeepsNothing()
{
    MessageBar bar;
    int looked = 0;
    bar.tell(look(u"failed"_s, [&looked] { ++looked; }));
    bar.act();
    bar.act();
    QCOMPARE(looked, 2);
    QVERIFY2(!bar.isHidden(), "looking settles nothing");
    bar.tell(done(u"pulled"_s));
    QCOMPARE(bar.findChildren<MessageRow *>(Qt::FindDirectChildrenOnly).size(), 2);
    bar.dismiss();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::eachActionHasItsButton()
{
    MessageBar bar;
    QStringList done;
    bar.tell(Message{Message::Kind::Problem, u"refused"_s, {},
        {{u"Sign In"_s, [&done] { done.append(u"sign in"_s); }},
            {u"Diagnose"_s, [&done] { done.append(u"diagnose"_s); }, false}}});
    const auto buttons = bar.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.last()->click();
    QVERIFY(!bar.isHidden());
    buttons.first()->click();
    QVERIFY(bar.isHidden());
    QCOMPARE(done, (QStringList{u"diagnose"_s, u"sign in"_s}));
}

void TestMessageBar::neverMoreThanThree()
{
    MessageBar bar;
    for (int i = 0; i < 5; ++i)
        bar.tell(offer(QString::number(i), [] { }));
    QStringList texts;
    for (; !bar.message().text.isEmpty(); bar.act())
        texts.append(bar.message().text);
    QCOMPARE(texts, (QStringList{u"4"_s, u"3"_s, u"2"_s}));
}

void TestMessageBar::aMessageIsTakenBack()
{
    MessageBar bar;
    const int looking = bar.tell(offer(u"looking"_s, [] { }));
    QVERIFY(!bar.retract(looking + 1));
    QCOMPARE(bar.message().text, u"looking"_s);
    QVERIFY(bar.retract(looking));
    QVERIFY(bar.isHidden());
}

void TestMessageBar::aMessageFollowsTheLanguage()
{
    MessageBar bar;
    QString word = u"removed"_s;
    bar.tell([&word] { return done(word); });
    word = u"删除了"_s;
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&bar, &change);
    QCOMPARE(bar.message().text, word);
}

static QStringList *heard = nullptr;

void TestMessageBar::aMessageIsAnnounced()
{
    QStringList announcements;
    heard = &announcements;
    const auto former = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Announcement)
            heard->append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
    });
    QAccessible::setActive(true);
    MessageBar bar;
    bar.tell(done(u"pulled"_s));
    QAccessible::installUpdateHandler(former);
    QCOMPARE(announcements, QStringList{u"pulled"_s});
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
