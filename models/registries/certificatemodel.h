// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/trust/certificate.h"
#include "models/support/tablemodel.h"

namespace stowage {

/// What a row of the certificates can be asked beside its texts.
namespace CertificateRole {
enum Role : int {
    Path = Qt::UserRole, ///< QString: of the file
    IsOurs, ///< bool: added with Stowage, and may be taken away
    Problem, ///< bool: it cannot be used, or is out of date
};
}

/// The certificates that count for one registry: a row per file. GUI thread.
class CertificateModel : public TableModel<CertificateFile> {
    Q_OBJECT

public:
    enum Column { NameColumn, UseColumn, ValidColumn, FileColumn };
    Q_ENUM(Column)

    using TableModel::TableModel;

    void setFiles(QList<CertificateFile> files) { setRows(std::move(files)); }

protected:
    std::span<const stowage::Column<CertificateFile>> columns() const override;
    QVariant fact(const CertificateFile &file, int role) const override;
};

} // namespace stowage
