// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/jobs/job.h"
#include "core/oci/mediatype.h"

#include <QJsonObject>

namespace stowage::cli {

/// Prints a transfer's remarks on stderr and its result on stdout: the sentence, or JSON with digest, names and path.
void printResult(const Cli &cli, const JobResult &result);
/// The same for several: remarks are told at once, and the JSON is for a list.
QJsonObject toldResult(const JobResult &result);

/// A FILE argument: "-" is the empty path, which stands for standard input or output.
QString streamPath(const QString &file);

/// `--compress HOW`; `usual` is how when nobody says.
void addCompressOption(QCommandLineParser &parser, const Sentence &what, const QString &usual);
/// None, Gzip or Zstd; Usage for any other word.
Result<Compression> compressOption(const QCommandLineParser &options);

} // namespace stowage::cli
