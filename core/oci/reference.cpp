// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"

#include "core/base/tr.h"
#include "core/oci/grammar.h"

#include <algorithm>
#include <optional>

namespace stowage {

using grammar::broken;

namespace {

constexpr qsizetype maximumLength = 1024;

struct Parts {
    QStringView domain; ///< null for the default
    QStringView path;
    std::optional<QStringView> tag;
    std::optional<QStringView> digest;
};

/// The left part is a registry when it could not be the first part of a path on Docker Hub.
bool isDomainLike(QStringView left)
{
    return left == u"localhost"
        || std::ranges::any_of(left, [](QChar c) { return c == u'.' || c == u':' || grammar::isUpper(c); });
}

bool isDockerHub(QStringView domain)
{
    static constexpr QStringView shorter = u"docker.io";
    static constexpr QStringView longer = u"index.docker.io";
    return domain.isNull() || (domain.size() == shorter.size() && domain.compare(shorter, Qt::CaseInsensitive) == 0)
        || (domain.size() == longer.size() && domain.compare(longer, Qt::CaseInsensitive) == 0);
}

Parts split(QStringView text)
{
    Parts parts;
    const qsizetype slash = text.indexOf(u'/');
    if (slash >= 0 && isDomainLike(text.first(slash))) {
        parts.domain = text.first(slash);
        text = text.sliced(slash + 1);
    }
    if (const qsizetype at = text.indexOf(u'@'); at >= 0) {
        parts.digest = text.sliced(at + 1);
        text = text.first(at);
    }
    if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        parts.tag = text.sliced(colon + 1);
        text = text.first(colon);
    }
    parts.path = text;
    return parts;
}

Result<void> checkWhole(QStringView text)
{
    if (text.isEmpty())
        return broken(Tr::tr("Name an image, such as nginx or registry.example.com/team/app:1.0."), text);
    if (text.size() > maximumLength)
        return broken(
            Tr::tr("This is too long for the name of an image: %n character(s) are allowed.", nullptr, maximumLength),
            text.first(200));
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return broken(Tr::tr("The name of an image has no spaces: “%1”.").arg(text), text);
    if (text.contains(u"://"))
        return broken(Tr::tr("Leave out what stands before “://”: the name of an image begins with the registry."), {});
    if (grammar::isImageId(text))
        return broken(Tr::tr("This is the ID of an image. Give a name, such as nginx:latest."), text);
    return {};
}

/// Docker Hub keeps what has no owner under library/.
QString fullPath(const Parts &parts)
{
    if (isDockerHub(parts.domain) && !parts.path.contains(u'/'))
        return QStringLiteral("library/").append(parts.path);
    return parts.path.toString();
}

Result<void> checkParts(const Parts &parts, const QString &path, QStringView text)
{
    if (!parts.domain.isNull()) {
        if (auto domain = grammar::checkDomain(parts.domain); !domain)
            return domain;
    }
    if (parts.path.isEmpty())
        return broken(Tr::tr("The name of the repository is missing in “%1”.").arg(text), text);
    if (auto good = grammar::checkPath(path); !good)
        return good;
    return parts.tag ? grammar::checkTag(*parts.tag) : Result<void>();
}

QString fullTag(const Parts &parts)
{
    if (parts.tag)
        return parts.tag->toString();
    return parts.digest ? QString() : QStringLiteral("latest");
}

QStringView hostWithoutPort(QStringView domain)
{
    const qsizetype colon = domain.lastIndexOf(u':');
    return colon < 0 || domain.endsWith(u']') ? domain : domain.first(colon);
}

/// 127.0.0.0/8, written with four numbers.
bool isLoopbackAddress(QStringView host)
{
    const QList<QStringView> numbers = host.split(u'.');
    return numbers.size() == 4 && numbers.front() == u"127" && std::ranges::all_of(numbers, [](QStringView number) {
        bool ok = false;
        return number.toUShort(&ok) <= 255 && ok;
    });
}

} // namespace

Result<Reference> Reference::parse(QStringView text)
{
    if (auto whole = checkWhole(text); !whole)
        return fail(whole.error());
    const Parts parts = split(text);
    Reference reference;
    reference.m_path = fullPath(parts);
    if (auto good = checkParts(parts, reference.m_path, text); !good)
        return fail(good.error());
    reference.m_domain = isDockerHub(parts.domain) ? QStringLiteral("docker.io") : parts.domain.toString();
    reference.m_tag = fullTag(parts);
    if (parts.digest) {
        auto digest = Digest::parse(*parts.digest);
        if (!digest)
            return fail(digest.error());
        reference.m_digest = *std::move(digest);
    }
    return reference;
}

Result<Reference> Reference::registry(QStringView text)
{
    const QString host = text.trimmed().toString().section(QLatin1StringView("://"), -1).section(u'/', 0, 0);
    if (host.isEmpty() || (!isDockerHub(host) && !isDomainLike(host)))
        return broken(Tr::tr("“%1” is no registry: its name has a dot or a port, as in registry.example.com or "
                             "localhost:5000.")
                          .arg(host),
            text);
    const auto image = parse(QString(host + QStringLiteral("/any")));
    if (!image)
        return image;
    Reference reference;
    reference.m_domain = image->m_domain;
    return reference;
}

QString Reference::name() const
{
    return m_domain + u'/' + m_path;
}

static QString withSuffixes(QString name, const QString &tag, const Digest &digest)
{
    if (!tag.isEmpty())
        name += u':' + tag;
    if (!digest.isNull())
        name += u'@' + digest.toString();
    return name;
}

QString Reference::toString() const
{
    return isNull() ? QString() : withSuffixes(name(), m_tag, m_digest);
}

QString Reference::familiarName() const
{
    static constexpr QStringView library = u"library/";
    if (isNull())
        return {};
    if (!isOnDockerHub())
        return name();
    const qsizetype slash = m_path.indexOf(u'/');
    const bool lone = m_path.startsWith(library) && m_path.indexOf(u'/', library.size()) < 0;
    const QStringView shortName = lone ? QStringView(m_path).sliced(library.size()) : m_path;
    // What would be read as a registry or as an ID without docker.io/ keeps it.
    if (lone ? grammar::isImageId(shortName) : isDomainLike(QStringView(m_path).first(slash)))
        return QStringLiteral("docker.io/").append(shortName);
    return shortName.toString();
}

QString Reference::familiar() const
{
    return withSuffixes(familiarName(), m_tag, m_digest);
}

QString Reference::wireHost() const
{
    return isOnDockerHub() ? QStringLiteral("registry-1.docker.io") : m_domain;
}

bool Reference::isLoopback() const
{
    const QStringView host = hostWithoutPort(m_domain);
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || host == u"[::1]" || isLoopbackAddress(host);
}

bool Reference::isOnDockerHub() const
{
    return m_domain == u"docker.io";
}

bool Reference::isReserved() const
{
    return isOnDockerHub() && m_path == u"library/scratch";
}

Reference Reference::withTag(const QString &tag) const
{
    Reference other = *this;
    other.m_tag = tag;
    other.m_digest = {};
    return other;
}

Reference Reference::withDigest(const Digest &digest) const
{
    Reference other = *this;
    other.m_tag.clear();
    other.m_digest = digest;
    return other;
}

bool Reference::isTag(QStringView tag)
{
    return grammar::checkTag(tag).has_value();
}

bool Reference::isPath(QStringView path)
{
    return !path.isEmpty() && grammar::checkPath(path).has_value();
}

bool operator==(const Reference &a, const Reference &b)
{
    return a.m_path == b.m_path && a.m_tag == b.m_tag && a.m_digest == b.m_digest
        && a.m_domain.compare(b.m_domain, Qt::CaseInsensitive) == 0;
}

QStringList familiarNames(const QList<Reference> &references)
{
    QStringList names;
    for (const Reference &reference : references)
        names.append(reference.familiar());
    return names;
}

} // namespace stowage
