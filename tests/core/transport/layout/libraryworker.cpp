// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

// Another program at the same Library, to be raced and killed: libraryworker VERB LIBRARY [PREFIX [COUNT]].
// It says each thing that it has done on a line of its own, so that whoever killed it knows what must be there.

#include "testlibrary.h"

#include <QCoreApplication>

#include <cstdio>

using namespace stowage;
using namespace Qt::StringLiterals;

static void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

static DrawnImage numbered(const QString &prefix, int number)
{
    const QString content(200'000, QChar(u'a' + number % 26));
    return drawImage(u"etc/hosts\nusr/bin/%1%2=%3"_s.arg(prefix).arg(number).arg(content), {.gzip = false});
}

/// Puts image after image; every third is removed again, and the trash emptied.
static Error churn(const Library &library, const QString &prefix)
{
    for (int i = 0;; ++i) {
        const QString named = u"%1:%2"_s.arg(prefix).arg(i);
        if (auto put = putImage(library, numbered(prefix, i), {named}); !put)
            return put.error();
        if (i % 3 != 2) {
            say(named);
            continue;
        }
        const auto plan = planRemoval(library, {called(named)}, false);
        if (!plan)
            return plan.error();
        if (auto removed = carryOut(library, *plan); !removed)
            return removed.error();
        if (auto freed = collectGarbage(library, true); !freed && freed.error().kind != ErrorKind::Conflict)
            return freed.error();
    }
}

static Result<void> tagMany(const Library &library, const QString &prefix, int count)
{
    const ImageList list = listImages(library).value();
    for (int i = 0; i < count; ++i) {
        if (auto tagged = tagImage(library, list.images.first().digest, name(u"%1:%2"_s.arg(prefix).arg(i))); !tagged)
            return fail(tagged.error());
    }
    return {};
}

/// Until the disk is full; then what is there must be whole.
static Error fill(const Library &library)
{
    for (int i = 0;; ++i) {
        if (auto put = putImage(library, numbered(u"full"_s, i), {u"full:%1"_s.arg(i)}); !put) {
            const auto findings = verifyLibrary(library, {});
            say(u"%1 images, %2 listed, %3 findings"_s.arg(i)
                    .arg(listImages(library).value().images.size())
                    .arg(findings ? findings->size() : -1));
            return put.error();
        }
    }
}

/// On a read-only disk: everything can be read, nothing changed.
static Error look(const Library &library)
{
    const ImageList list = listImages(library).value();
    say(u"%1 images, %2 findings"_s.arg(list.images.size()).arg(verifyLibrary(library, {}).value().size()));
    if (librarySink(library) || collectGarbage(library, true) || undoRemoval(library))
        say(u"something was written"_s);
    return tagImage(library, list.images.first().digest, name(u"a"_s)).error_or(Error{});
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto library = Library::open(arguments.at(2));
    if (!library)
        return exitCode(library.error().kind);
    say(u"ready"_s);
    const QString verb = arguments.at(1);
    if (verb == u"tag")
        return tagMany(*library, arguments.at(3), arguments.at(4).toInt()) ? 0 : 1;
    const Error error = verb == u"churn" ? churn(*library, arguments.at(3))
        : verb == u"fill"                ? fill(*library)
                                         : look(*library);
    say(error.message);
    return exitCode(error.kind);
}
