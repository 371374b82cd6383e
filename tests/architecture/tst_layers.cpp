// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/architecture/sources.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

// The rooms, and what each may see. An arrow never turns back, and no transport knows another.
struct Room {
    QString folder;
    QStringList sees;
};

QList<Room> rooms()
{
    const QStringList image{u"core/base"_s, u"core/oci"_s, u"core/layer"_s, u"core/image"_s};
    const QStringList core{u"core"_s};
    return {
        {u"core/base"_s, {}},
        {u"core/oci"_s, {u"core/base"_s}},
        {u"core/layer"_s, {u"core/base"_s, u"core/oci"_s}},
        {u"core/build"_s, {u"core/base"_s, u"core/oci"_s}},
        {u"core/image"_s, {u"core/base"_s, u"core/oci"_s, u"core/layer"_s}},
        {u"core/transport/layout"_s, image},
        {u"core/transport/archive"_s, image},
        {u"core/transport/http"_s, image},
        {u"core/transport/registry"_s, image + QStringList{u"core/transport/http"_s}},
        {u"core/transport/engine"_s, image + QStringList{u"core/build"_s, u"core/transport/http"_s}},
        {u"core/credentials"_s, image},
        {u"core/jobs"_s, image + QStringList{u"core/build"_s, u"core/transport"_s}},
        {u"core/workspace"_s,
            image + QStringList{u"core/build"_s, u"core/transport"_s, u"core/credentials"_s, u"core/jobs"_s}},
        {u"models"_s, core},
        {u"ui"_s, image + QStringList{u"core/build"_s, u"core/jobs"_s, u"core/workspace"_s, u"models"_s}},
        {u"app"_s, core + QStringList{u"models"_s, u"ui"_s}},
    };
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

const Room *roomOf(const QList<Room> &all, const QString &path)
{
    const auto found = std::ranges::find_if(all, [&](const Room &room) { return isIn(path, room.folder); });
    return found == all.end() ? nullptr : &*found;
}

bool maySee(const Room &room, const QString &header)
{
    return isIn(header, room.folder)
        || std::ranges::any_of(room.sees, [&](const QString &folder) { return isIn(header, folder); });
}

QStringList included(const QString &source, const QString &pattern)
{
    const QRegularExpression include(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : include.globalMatch(textOf(source)))
        found << match.captured(1);
    return found;
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceLivesInARoom();
    void includesFollowTheArrow_data();
    void includesFollowTheArrow();
    void coreAndModelsDrawNothing();
};

void TestLayers::everySourceLivesInARoom()
{
    const QList<Room> all = rooms();
    for (const QString &top : {u"core"_s, u"models"_s, u"ui"_s, u"app"_s}) {
        for (const QString &source : sourcesIn(top))
            QVERIFY2(roomOf(all, source), qPrintable(source + u" lies in no room"_s));
    }
}

void TestLayers::includesFollowTheArrow_data()
{
    QTest::addColumn<QString>("folder");
    for (const Room &room : rooms())
        QTest::addRow("%s", qPrintable(room.folder)) << room.folder;
}

void TestLayers::includesFollowTheArrow()
{
    QFETCH(const QString, folder);
    const QList<Room> all = rooms();
    const Room *room = roomOf(all, folder + u'/');
    QStringList breaches;
    for (const QString &source : sourcesIn(folder)) {
        for (const QString &header : included(source, uR"(^#include "([a-z]+/[^"]+)\")"_s)) {
            if (!maySee(*room, header))
                breaches << source + u" must not see "_s + header;
        }
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestLayers::coreAndModelsDrawNothing()
{
    const QString drawing
        = uR"(^#include <(Qt(?:Gui|Widgets|Quick|Qml)/.*|Q(?:Widget|Icon|Image|Pixmap|Color|Painter|Font|Brush|Palette|Gui.*|Quick.*|Qml.*|Application|Action))>)"_s;
    QStringList breaches;
    for (const QString &source : sourcesIn(u"core"_s) + sourcesIn(u"models"_s)) {
        for (const QString &header : included(source, drawing))
            breaches << source + u" must not see "_s + header;
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
