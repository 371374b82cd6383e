// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace stowage {

/// A question for files or a folder. `filters` as QFileDialog takes them, translated.
struct FileQuestion {
    QString title;
    QString suggested; ///< a name or a path to begin with
    QStringList filters;
    enum class For { Files, File, Folder } what = For::Files; ///< to open
};

/// Asks the person for files without waiting: the answer comes later, and not at all when they change their mind.
/// An interface, so that tests can answer from a script. GUI thread.
class FileChooser {
public:
    using Answer = std::function<void(const QStringList &paths)>;

    virtual ~FileChooser() = default;

    /// What exists: one or more files, one file, or a folder.
    virtual void open(QWidget *parent, const FileQuestion &question, Answer answer) = 0;
    /// One file to be written; the person was asked about replacing an old one.
    virtual void save(QWidget *parent, const FileQuestion &question, Answer answer) = 0;
};

/// The desktop's own file dialogs.
class DesktopFileChooser : public FileChooser {
public:
    void open(QWidget *parent, const FileQuestion &question, Answer answer) override;
    void save(QWidget *parent, const FileQuestion &question, Answer answer) override;
};

} // namespace stowage
