// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/verifyjob.h"

#include "core/base/tr.h"
#include "core/transport/layout/library.h"

namespace stowage {

static Result<QList<Finding>> verifyAt(const QString &path, const TransferContext &context)
{
    const auto library = Library::open(path);
    return library ? verifyLibrary(*library, context) : fail(library.error());
}

Task<Result<JobResult>> verifyJob(QString libraryPath, TransferContext context)
{
    const auto findings = co_await onWorker([&] { return verifyAt(libraryPath, context); });
    if (!findings)
        co_return fail(findings.error());
    JobResult result;
    for (const Finding &finding : *findings)
        result.remarks.append(finding.what);
    result.summary = [count = int(findings->size())] {
        return count == 0 ? Tr::tr("The Library is whole.") : Tr::tr("The Library has %n problem(s).", nullptr, count);
    };
    co_return result;
}

} // namespace stowage
