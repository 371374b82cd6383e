// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/platform.h"

#include "core/base/tr.h"

#include <QSysInfo>

#include <algorithm>
#include <array>

namespace stowage {

namespace {

QString normalisedOs(const QString &os)
{
    const QString lower = os.toLower();
    return lower == u"macos" ? QStringLiteral("darwin") : lower;
}

/// "8" and "v8.0" say the same as "v8".
QString normalisedVariant(const QString &variant)
{
    QString text = variant.toLower();
    if (!text.isEmpty() && text.front().isDigit())
        text.prepend(u'v');
    return text.endsWith(u".0") ? text.chopped(2) : text;
}

void normaliseIntel(Platform &platform)
{
    static constexpr std::array amd64 = {u"amd64", u"x86_64", u"x86-64"};
    if (std::ranges::any_of(amd64, [&](const char16_t *name) { return platform.architecture == name; }))
        platform.architecture = QStringLiteral("amd64");
    else if (platform.architecture == u"i386")
        platform.architecture = QStringLiteral("386");
    if (platform.architecture == u"amd64" && platform.variant == u"v1")
        platform.variant.clear();
}

void normaliseArm(Platform &platform)
{
    if (platform.architecture == u"aarch64")
        platform.architecture = QStringLiteral("arm64");
    if (platform.architecture == u"armhf" || platform.architecture == u"armel") {
        platform.variant = platform.architecture == u"armhf" ? QStringLiteral("v7") : QStringLiteral("v6");
        platform.architecture = QStringLiteral("arm");
    }
    if (platform.architecture == u"arm" && platform.variant.isEmpty())
        platform.variant = QStringLiteral("v7");
    if (platform.architecture == u"arm64" && platform.variant == u"v8")
        platform.variant.clear();
}

Platform normalised(Platform platform)
{
    platform.os = normalisedOs(platform.os);
    platform.architecture = platform.architecture.toLower();
    platform.variant = normalisedVariant(platform.variant);
    normaliseIntel(platform);
    normaliseArm(platform);
    return platform;
}

bool isPlatformPart(QStringView part)
{
    return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 128) || c == u'_' || c == u'.' || c == u'-';
    });
}

/// A lone word that can only be a processor.
bool isArchitecture(QStringView word)
{
    static constexpr std::array names = {u"amd64", u"x86_64", u"x86-64", u"386", u"i386", u"arm64", u"aarch64", u"arm",
        u"armhf", u"armel", u"ppc64le", u"s390x", u"riscv64", u"mips64le", u"loong64"};
    return std::ranges::any_of(names, [word](const char16_t *name) { return word == name; });
}

/// Containers on a Mac run in a Linux machine.
QString hostOs()
{
    const QString kernel = QSysInfo::kernelType();
    if (kernel == u"winnt")
        return QStringLiteral("windows");
    return kernel == u"darwin" ? QStringLiteral("linux") : kernel;
}

QString hostArchitecture()
{
    const QString name = QSysInfo::currentCpuArchitecture();
    if (name == u"power64")
        return QSysInfo::ByteOrder == QSysInfo::LittleEndian ? QStringLiteral("ppc64le") : QStringLiteral("ppc64");
    return name;
}

} // namespace

Result<Platform> Platform::parse(QStringView text)
{
    const QList<QStringView> parts = text.split(u'/');
    if (parts.size() > 3 || !std::ranges::all_of(parts, isPlatformPart))
        return fail(ErrorKind::Usage,
            Tr::tr("“%1” is not a platform: write it as linux/amd64 or linux/arm/v7.").arg(text), text.toString());
    Platform platform;
    if (parts.size() == 1 && isArchitecture(text))
        return normalised({QStringLiteral("linux"), text.toString(), {}, {}});
    platform.os = parts[0].toString();
    platform.architecture = parts.size() > 1 ? parts[1].toString() : hostArchitecture();
    platform.variant = parts.size() > 2 ? parts[2].toString() : QString();
    return normalised(platform);
}

Platform Platform::fromJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    return normalised({text(QStringLiteral("os")), text(QStringLiteral("architecture")),
        text(QStringLiteral("variant")), text(QStringLiteral("os.version"))});
}

Platform Platform::host()
{
    return normalised({hostOs(), hostArchitecture(), {}, {}});
}

QJsonObject Platform::toJson() const
{
    QJsonObject object{{QStringLiteral("architecture"), architecture}, {QStringLiteral("os"), os}};
    if (!osVersion.isEmpty())
        object.insert(QStringLiteral("os.version"), osVersion);
    if (!variant.isEmpty())
        object.insert(QStringLiteral("variant"), variant);
    return object;
}

bool Platform::isUnknown() const
{
    return os == u"unknown" && architecture == u"unknown";
}

QString Platform::toString() const
{
    QString text = os;
    if (!architecture.isEmpty())
        text += u'/' + architecture;
    if (!variant.isEmpty())
        text += u'/' + variant;
    return text;
}

} // namespace stowage
