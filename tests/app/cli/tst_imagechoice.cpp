// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagechoice.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace stowage::cli;
using namespace Qt::StringLiterals;

namespace {

Digest digest(char c)
{
    return Digest::parse(u"sha256:"_s + QString(64, QLatin1Char(c))).value();
}

PlatformDetails platform(const QString &name, char manifest, char config)
{
    PlatformDetails details;
    details.platform = Platform::parse(name).value();
    details.manifest.raw.digest = digest(manifest);
    details.manifest.config.digest = digest(config);
    return details;
}

} // namespace

class TestImageChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePartThatWasNamedIsShown()
    {
        ImageDetails details;
        details.platforms = {platform(u"linux/amd64"_s, '1', 'a'), platform(u"linux/arm64"_s, '2', 'b')};
        const auto architecture = [&](const QString &called, const Platform &wanted = {}) {
            return choosePlatform(details, ImageName::parse(called), wanted)->platform.architecture;
        };
        QCOMPARE(architecture(u"app:1"_s), u"amd64"_s);
        QCOMPARE(architecture(digest('2').toString()), u"arm64"_s);
        QCOMPARE(architecture(digest('b').toString()), u"arm64"_s);
        QCOMPARE(architecture(u"app:1"_s, Platform::parse(u"linux/arm64").value()), u"arm64"_s);
        QVERIFY_ERROR(choosePlatform(details, ImageName::parse(u"app"), Platform::parse(u"linux/s390x").value()),
            ErrorKind::NotFound);
    }

    void aNameTakesItselfAlong()
    {
        const QList<Reference> names{Reference::parse(u"aaaa:latest").value(), Reference::parse(u"app:2").value()};
        QCOMPARE(namesMeant(names, ImageName::parse(u"app:2")), QList{names.last()});
        QCOMPARE(namesMeant(names, ImageName::parse(u"2222")), names);
    }
};

QTEST_GUILESS_MAIN(TestImageChoice)
#include "tst_imagechoice.moc"
