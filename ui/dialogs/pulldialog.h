// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

namespace stowage {

class PlainHttpBox;
class PlatformBox;
class ReferenceField;

/// Asks what to pull: a name that is checked while it is typed, and which platform. What is rarely needed (all tags,
/// plain HTTP, user and password for this pull) unfolds on demand.
class PullDialog : public Sheet {
    Q_OBJECT

public:
    PullDialog(const QString &name, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::PullRequest &request);

private:
    QWidget *buildMore();
    void update();
    void choose();
    RegistryAccess access() const;

    ReferenceField *m_name;
    PlatformBox *m_platform;
    QToolButton *m_moreButton;
    QCheckBox *m_allTags;
    PlainHttpBox *m_plainHttp;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QWidget *m_more;
};

} // namespace stowage
