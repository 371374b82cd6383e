// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/architecture/sources.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// The types that a source defines where others can see them: "stowage::Digest". What is in a namespace without a name
/// is a source's own.
QStringList typesIn(const QString &source)
{
    static const QRegularExpression open(uR"(^(?:inline )?namespace ?([\w:]*) ?\{$)"_s);
    static const QRegularExpression close(uR"(^\} // namespace)"_s);
    static const QRegularExpression type(
        uR"(^(?:struct|class|enum|enum class|union) (\w+)(?: final)?(?: :.*)?(?: \{.*)?$)"_s);
    QStringList namespaces, types;
    for (const QString &line : textOf(source).split(u'\n')) {
        if (const auto opened = open.match(line); opened.hasMatch())
            namespaces.append(opened.captured(1));
        else if (close.match(line).hasMatch())
            namespaces.removeLast();
        else if (const auto defined = type.match(line); defined.hasMatch() && !namespaces.contains(QString()))
            types.append(namespaces.join(u"::"_s) + u"::"_s + defined.captured(1));
    }
    return types;
}

} // namespace

/// One name is one thing in a program. Two types of one name in two rooms are silently mixed up where they are linked
/// together: the one's destructor is called for the other.
class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTypeIsDefinedTwice()
    {
        QMap<QString, QStringList> definedIn;
        for (const auto &top : {u"core"_s, u"models"_s, u"ui"_s, u"app"_s})
            for (const QString &source : sourcesIn(top))
                for (const QString &type : typesIn(source))
                    definedIn[type].append(source);
        QVERIFY(definedIn.size() > 300);
        QStringList twice;
        for (const auto &[type, files] : definedIn.asKeyValueRange())
            if (files.size() > 1)
                twice.append(type + u" in "_s + files.join(u", "_s));
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
