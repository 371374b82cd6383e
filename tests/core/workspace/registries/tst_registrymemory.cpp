// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/registrymemory.h"

#include "tests/support/check.h"

#include <QFile>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Reference name(const QString &text)
{
    return Reference::parse(text).value();
}

} // namespace

class TestRegistryMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        RegistryMemory memory;
        memory.add(u"localhost:5000"_s);
        memory.add(u"quay.io"_s);
        memory.noteUse(name(u"quay.io/team/app:1"_s));
        memory.noteUse(name(u"quay.io/team/tool"_s));
        memory.noteUse(name(u"nginx"_s));
        memory.setFavourite(name(u"nginx:1.27"_s), true);
        memory.forget(u"ghcr.io"_s);
        QVERIFY_RESULT(writeRegistryMemory(path(), memory));
        QCOMPARE(readRegistryMemory(path()).value(), memory);
    }

    void aFileThatIsNotThereIsEmpty()
    {
        QCOMPARE(readRegistryMemory(m_folder.filePath(u"no/such.json"_s)).value(), RegistryMemory());
    }

    void damagedFiles()
    {
        for (const char *bytes : {"", "[]", "{\"registries\":"}) {
            write(bytes);
            QVERIFY_ERROR(readRegistryMemory(path()), ErrorKind::Damaged);
        }
    }

    void whatIsNoNameIsLeftOut()
    {
        write(
            R"({"registries":["quay.io","a b",7,"quay.io"],"favourites":["nginx","UPPER"],"used":["../x","quay.io/a"]})");
        const auto memory = readRegistryMemory(path());
        QVERIFY_RESULT(memory);
        QCOMPARE(memory->registries, QStringList{u"quay.io"_s});
        QCOMPARE(memory->favourites.size(), 1);
        QCOMPARE(memory->repositories.value(u"quay.io"_s), QStringList{u"a"_s});
    }

    void theLastUsedComesFirstAndOldOnesGo()
    {
        RegistryMemory memory;
        for (int i = 0; i < 60; ++i)
            memory.noteUse(name(u"quay.io/team/app%1:v1"_s.arg(i)));
        memory.noteUse(name(u"quay.io/team/app50:v2"_s));
        const QStringList used = memory.repositories.value(u"quay.io"_s);
        QCOMPARE(used.size(), RegistryMemory::mostRepositories);
        QCOMPARE(used.first(), u"team/app50"_s);
        QCOMPARE(used.at(1), u"team/app59"_s);
    }

    void aFavouriteIsTheRepository()
    {
        RegistryMemory memory;
        memory.setFavourite(name(u"nginx:1"_s), true);
        memory.setFavourite(name(u"nginx:2"_s), true);
        QCOMPARE(memory.favourites.size(), 1);
        QVERIFY(memory.isFavourite(name(u"nginx"_s)));
        memory.setFavourite(name(u"nginx"_s), false);
        QVERIFY(memory.favourites.isEmpty());
    }

    void whatIsForgottenComesBackWhenItIsUsed()
    {
        RegistryMemory memory;
        memory.noteUse(name(u"quay.io/a"_s));
        memory.setFavourite(name(u"quay.io/a"_s), true);
        memory.forget(u"quay.io"_s);
        QCOMPARE(memory.hidden, QStringList{u"quay.io"_s});
        QVERIFY(memory.registries.isEmpty() && memory.favourites.isEmpty() && memory.repositories.isEmpty());
        memory.noteUse(name(u"quay.io/a"_s));
        QVERIFY(memory.hidden.isEmpty());
    }

private:
    QString path() const { return m_folder.filePath(u"own/registries.json"_s); }
    void write(const char *bytes) const
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"own"_s)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRegistryMemory)
#include "tst_registrymemory.moc"
