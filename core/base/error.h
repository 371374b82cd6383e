// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"

namespace stowage {

/// What went wrong, in the few ways that make a difference to a person or a script.
/// The numbers are the exit codes of stowagectl.
enum class ErrorKind {
    Failed = 1,
    Usage = 2, ///< a request that cannot be understood; a reference that breaks the grammar too
    NotFound = 3, ///< no such image, place or file
    Conflict = 4, ///< in use, already exists
    Refused = 5, ///< authentication or permission
    Unreachable = 6,
    Damaged = 7, ///< damaged, or not what it claims to be
    NoSpace = 8,
    Cancelled = 130,
};

/// An error as a value: a kind that drives what is offered next, a sentence for the person, the raw detail apart.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    Sentence message; ///< in the reader's language; says what to do next where there is something to do
    QString detail; ///< as the system, the server or the parser said it; never a secret
    bool retryable = false; ///< the same request may succeed later without anyone changing anything
    bool signInHelps = false; ///< whoever says who they are, or says it anew, may be let in

    friend bool operator==(const Error &, const Error &) = default;
};

/// The exit code of stowagectl for an error of this kind.
constexpr int exitCode(ErrorKind kind)
{
    return static_cast<int>(kind);
}

/// The word that names a kind in logs, JSON and tests, such as "not-found".
QString kindName(ErrorKind kind);

/// What a stopped operation answers.
Error cancelledError();

/// The error for a failed system call on `path`: `errno` decides the kind (ENOSPC, EACCES, EROFS, ENOENT …).
Error systemError(int errnum, const QString &path);

} // namespace stowage
