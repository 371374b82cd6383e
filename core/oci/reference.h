// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

namespace stowage {

/// An image reference: the grammar of distribution/reference, normalised as docker does it.
///
///     reference  = name [ ":" tag ] [ "@" digest ]
///     name       = [ domain "/" ] path
///     domain     = host [ ":" port ]        host = DNS labels joined by "." | "[" IPv6 "]"
///     path       = component { "/" component }
///     component  = alnum { separator alnum }    separator = "." | "_" | "__" | "-" { "-" }
///     tag        = [A-Za-z0-9_] then at most 127 of [A-Za-z0-9_.-]
///
/// No domain means docker.io; a lone name on docker.io lives under library/. The name alone gets the tag `latest`.
/// 64 hex digits and `sha256:<64 hex>` are image IDs, never names (ImageName in core/image tells the two apart).
class Reference {
public:
    Reference() = default;

    /// Usage error that says which rule `text` breaks. Does not trim.
    static Result<Reference> parse(QStringView text);
    /// What a person typed, pasted or dropped: trims, strips quotes, a scheme, "docker pull" with its options, "FROM"
    /// and the address of a page of Docker Hub, then parse().
    static Result<Reference> parseLoose(QStringView text);
    /// A registry and no image in it ("docker.io", "localhost:5000"), as typed or as an address: path() is empty. Usage
    /// error for what could never be the beginning of an image's name.
    static Result<Reference> registry(QStringView text);
    /// Whether it is one by the grammar.
    static bool isTag(QStringView tag);
    static bool isPath(QStringView path); ///< of a repository: "team/app"

    bool isNull() const { return m_path.isEmpty(); }
    QString domain() const { return m_domain; } ///< as typed: "docker.io", "localhost:5000"
    QString path() const { return m_path; } ///< "library/nginx"
    QString tag() const { return m_tag; } ///< empty when only a digest was given
    Digest digest() const { return m_digest; } ///< null when none was given

    QString name() const; ///< domain/path: "docker.io/library/nginx"
    QString toString() const; ///< the whole canonical form: "docker.io/library/nginx:latest"
    /// Without docker.io/ and library/: "nginx". Reads back as the same name.
    QString familiarName() const;
    QString familiar() const; ///< "nginx:latest"

    /// The host that is asked: registry-1.docker.io for docker.io.
    QString wireHost() const;
    /// Whether plain HTTP is allowed without being asked for: 127.0.0.0/8, ::1, localhost.
    bool isLoopback() const;
    /// Whether it lives on Docker Hub, which keeps no catalog, counts pulls, and deletes on its website only.
    bool isOnDockerHub() const;
    /// `scratch`, which names no image and cannot be pulled.
    bool isReserved() const;

    Reference withTag(const QString &tag) const; ///< the same name, this tag (for which isTag() holds), no digest
    Reference withDigest(const Digest &digest) const; ///< the same name, this digest, no tag

    /// Registries are the same in upper and lower case.
    friend bool operator==(const Reference &a, const Reference &b);
    friend size_t qHash(const Reference &reference, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, reference.m_path, reference.m_tag, reference.m_digest);
    }

private:
    QString m_domain;
    QString m_path;
    QString m_tag;
    Digest m_digest;
};

/// How people call each: "nginx:latest".
QStringList familiarNames(const QList<Reference> &references);

} // namespace stowage
