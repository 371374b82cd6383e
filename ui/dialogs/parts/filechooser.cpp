// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/filechooser.h"

#include <QFileDialog>

namespace stowage {
namespace {

QFileDialog::FileMode modeToOpen(FileQuestion::For what)
{
    return what == FileQuestion::For::Folder ? QFileDialog::Directory
        : what == FileQuestion::For::File    ? QFileDialog::ExistingFile
                                             : QFileDialog::ExistingFiles;
}

void ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode, FileChooser::Answer answer)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? modeToOpen(question.what) : QFileDialog::AnyFile);
    dialog->setNameFilters(question.filters);
    if (!question.suggested.isEmpty())
        dialog->selectFile(question.suggested);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(answer));
    dialog->open();
}

} // namespace

void DesktopFileChooser::open(QWidget *parent, const FileQuestion &question, Answer answer)
{
    ask(parent, question, QFileDialog::AcceptOpen, std::move(answer));
}

void DesktopFileChooser::save(QWidget *parent, const FileQuestion &question, Answer answer)
{
    ask(parent, question, QFileDialog::AcceptSave, std::move(answer));
}

} // namespace stowage
