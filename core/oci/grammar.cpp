// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/grammar.h"

#include "core/base/hex.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage::grammar {

namespace {

constexpr qsizetype maximumPath = 255;
constexpr qsizetype maximumTag = 128;

bool isLabel(QStringView label)
{
    return !label.isEmpty() && isAlnum(label.front()) && isAlnum(label.back())
        && std::ranges::all_of(label, [](QChar c) { return isAlnum(c) || c == u'-'; });
}

bool isHostName(QStringView host)
{
    return std::ranges::all_of(host.tokenize(u'.'), isLabel);
}

bool isBracketedAddress(QStringView host)
{
    return host.size() > 2 && host.startsWith(u'[') && host.endsWith(u']')
        && std::ranges::all_of(host.sliced(1, host.size() - 2), [](QChar c) { return isHex(c) || c == u':'; });
}

Result<void> checkHost(QStringView host)
{
    if (host.startsWith(u'[')) {
        if (isBracketedAddress(host))
            return {};
        return broken(Tr::tr("“%1” is not an IPv6 address in brackets, such as [::1].").arg(host), host);
    }
    if (isHostName(host))
        return {};
    return broken(Tr::tr("“%1” is not the name of a registry. It has letters, digits, dashes and dots, "
                         "as in registry.example.com.")
                      .arg(host),
        host);
}

Result<void> checkPort(QStringView port)
{
    const bool digits = !port.isEmpty() && port.size() <= 5 && std::ranges::all_of(port, isDigit);
    const int number = digits ? port.toInt() : 0;
    if (number >= 1 && number <= 65535)
        return {};
    return broken(Tr::tr("“%1” is not a port. A port is a number from 1 to 65535.").arg(port), port);
}

bool isComponentCharacter(QChar c)
{
    return isLower(c) || isDigit(c) || c == u'.' || c == u'_' || c == u'-';
}

bool isSeparator(QStringView run)
{
    return run == u"." || run == u"_" || run == u"__" || std::ranges::all_of(run, [](QChar c) { return c == u'-'; });
}

/// Whether every run of characters between letters and digits is one separator.
bool areSeparatorsGood(QStringView component)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < component.size(); ++i) {
        if (!isAlnum(component[i]))
            continue;
        if (i > begin && !isSeparator(component.sliced(begin, i - begin)))
            return false;
        begin = i + 1;
    }
    return true;
}

Result<void> checkComponent(QStringView component)
{
    if (component.isEmpty())
        return broken(Tr::tr("There must be a name on each side of a slash."), component);
    if (std::ranges::any_of(component, isUpper))
        return broken(
            Tr::tr("A repository name is written in lower case: “%1”.").arg(component.toString().toLower()), component);
    if (!std::ranges::all_of(component, isComponentCharacter))
        return broken(Tr::tr("“%1” has a character that a repository name cannot have. "
                             "It has small letters and digits, and between them dots, dashes and underscores.")
                          .arg(component),
            component);
    if (!isAlnum(component.front()) || !isAlnum(component.back()))
        return broken(
            Tr::tr("“%1” must begin and end with a letter or a digit to name a repository.").arg(component), component);
    if (!areSeparatorsGood(component))
        return broken(Tr::tr("“%1” has too much between two letters: one dot, one or two underscores or any number of "
                             "dashes may stand there.")
                          .arg(component),
            component);
    return {};
}

bool isTagCharacter(QChar c)
{
    return isAlnum(c) || c == u'_' || c == u'.' || c == u'-';
}

} // namespace

std::unexpected<Error> broken(const QString &sentence, QStringView text)
{
    return fail(ErrorKind::Usage, sentence, text.toString());
}

Result<void> checkDomain(QStringView domain)
{
    // What was typed is not repeated: it may be a password.
    if (domain.contains(u'@'))
        return broken(Tr::tr("The name of an image holds no user name and no password. Leave out what stands before "
                             "the @, and sign in to the registry instead."),
            {});
    const qsizetype colon
        = domain.indexOf(u':', domain.startsWith(u'[') ? qMax<qsizetype>(domain.indexOf(u']'), 0) : 0);
    if (colon < 0)
        return checkHost(domain);
    if (auto host = checkHost(domain.first(colon)); !host)
        return host;
    return checkPort(domain.sliced(colon + 1));
}

Result<void> checkPath(QStringView path)
{
    if (path.size() > maximumPath)
        return broken(
            Tr::tr("The name of the repository is too long: %n character(s) are allowed.", nullptr, int(maximumPath)),
            path);
    for (const QStringView component : path.tokenize(u'/')) {
        if (auto good = checkComponent(component); !good)
            return good;
    }
    return {};
}

Result<void> checkTag(QStringView tag)
{
    if (tag.isEmpty())
        return broken(Tr::tr("A tag must follow the colon, as in nginx:latest."), tag);
    if (tag.size() > maximumTag)
        return broken(Tr::tr("The tag is too long: %n character(s) are allowed.", nullptr, int(maximumTag)), tag);
    if (!isAlnum(tag.front()) && tag.front() != u'_')
        return broken(Tr::tr("A tag begins with a letter, a digit or an underscore: “%1” does not.").arg(tag), tag);
    if (!std::ranges::all_of(tag, isTagCharacter))
        return broken(Tr::tr("“%1” is not a tag. It has letters, digits, underscores, dots and dashes.").arg(tag), tag);
    return {};
}

bool isImageId(QStringView text)
{
    static constexpr QStringView prefix = u"sha256:";
    const QStringView hex = text.startsWith(prefix) ? text.sliced(prefix.size()) : text;
    return hex.size() == 64 && std::ranges::all_of(hex, [](QChar c) { return lowerHexValue(c.unicode()) >= 0; });
}

} // namespace stowage::grammar
