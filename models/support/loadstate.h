// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QObject>

#include <optional>

namespace stowage {

/// Whether what a page shows is being fetched, is there, or could not be had: all that a placeholder needs to know.
/// What was there before stays while it is fetched again. GUI thread.
class LoadState : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool failed READ isFailed NOTIFY changed)
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)

public:
    using QObject::QObject;

    bool isLoading() const { return m_loading; }
    bool isFailed() const { return m_error.has_value(); }
    QString errorMessage() const { return m_error ? m_error->message.words() : QString(); } ///< a translated sentence
    QString errorDetail() const { return m_error ? m_error->detail : QString(); }
    const std::optional<Error> &error() const { return m_error; }

    void begin();
    void succeed();
    void fail(Error error);

Q_SIGNALS:
    void changed();

private:
    void set(bool loading, std::optional<Error> error);

    bool m_loading = false;
    std::optional<Error> m_error;
};

} // namespace stowage
