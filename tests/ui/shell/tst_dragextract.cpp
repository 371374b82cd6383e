// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/ui/windowrig.h"
#include "ui/shell/exportdrag.h"
#include "ui/shell/transferverbs.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// A session bus of our own, begun before Qt looks for one, and ended with the program.
class SessionBus {
public:
    SessionBus()
    {
        std::array<char, 512> line{};
        FILE *said = popen("dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null", "r");
        if (said && std::fgets(line.data(), line.size(), said))
            qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray(line.data()).trimmed());
        if (said && std::fgets(line.data(), line.size(), said))
            m_pid = QByteArray(line.data()).trimmed().toInt();
        if (said)
            pclose(said);
    }
    ~SessionBus()
    {
        if (m_pid > 0)
            kill(m_pid, SIGTERM);
    }
    Q_DISABLE_COPY_MOVE(SessionBus)

    bool isThere() const { return m_pid > 0; }

private:
    int m_pid = 0;
};

const SessionBus &bus()
{
    static const SessionBus bus;
    return bus;
}

/// A drop as a file manager of KDE does it: the drag says whom to call, and the call says where the files shall go.
class FileManager {
public:
    void dropOn(const QString &folder, const QMimeData &drag)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(text(drag, u"application/x-kde-ark-dndextract-service"_s),
            text(drag, u"application/x-kde-ark-dndextract-path"_s), u"org.kde.ark.DndExtract"_s,
            u"extractSelectedFilesTo"_s);
        call << folder;
        const QDBusPendingCallWatcher watcher(m_connection.asyncCall(call));
        QTRY_VERIFY(watcher.isFinished());
        QVERIFY2(!watcher.isError(), qPrintable(watcher.error().message()));
    }

private:
    static QString text(const QMimeData &drag, const QString &format) { return QString::fromUtf8(drag.data(format)); }

    QDBusConnection m_connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"file manager"_s);
};

} // namespace

class TestDragExtract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dbus-daemon"_s);
        QVERIFY(bus().isThere());
    }
    void theFileGoesIntoTheFolderThatTheDropWasOn();
    void aFolderOfAnotherMachineIsRefused();

private:
    static DragExport *offer(WindowRig &rig)
    {
        rig.select(u"localhost/stowage/sample:1.1"_s);
        return rig.window.findChild<TransferVerbs *>()->drags().offer(rig.window.library().view()->selection());
    }
};

void TestDragExtract::theFileGoesIntoTheFolderThatTheDropWasOn()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    DragExport *offered = offer(rig);
    const ExportDrag drag(QMimeData(), offered);
    const QTemporaryDir folder;
    FileManager dolphin;
    const auto files = [&folder] { return QDir(folder.path()).entryList(QDir::Files); };
    offered->begin(); // as the drag left the window
    dolphin.dropOn(folder.path(), drag);
    QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList{u"localhost_stowage_sample_1.1.tar"_s}, 30000);
    QVERIFY(!offered->wasAsked());

    dolphin.dropOn(folder.path(), drag);
    QTRY_COMPARE_WITH_TIMEOUT(
        files(), (QStringList{u"localhost_stowage_sample_1.1-2.tar"_s, u"localhost_stowage_sample_1.1.tar"_s}), 30000);
    QTRY_VERIFY(rig.message().contains(u"localhost_stowage_sample_1.1-2.tar"_s));
}

void TestDragExtract::aFolderOfAnotherMachineIsRefused()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    const ExportDrag drag(QMimeData(), offer(rig));
    FileManager().dropOn(u"sftp://host/folder"_s, drag);
    QTRY_VERIFY(rig.message().contains(u"of this machine only"_s));
}

int main(int argc, char *argv[])
{
    bus();
    QApplication application(argc, argv);
    TestDragExtract test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dragextract.moc"
