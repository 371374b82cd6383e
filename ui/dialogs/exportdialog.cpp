// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/parts/filechooser.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

using Compress = SaveRequest::Compress;

QString suffixOf(Compress compress)
{
    return compress == Compress::Gzip ? u".tar.gz"_s : compress == Compress::Zstd ? u".tar.zst"_s : u".tar"_s;
}

} // namespace

ExportDialog::ExportDialog(const QStringList &names, const QString &folder, FileChooser &files, QWidget *parent)
    : Sheet(parent)
    , m_files(files)
    , m_docker(new QRadioButton(tr("For Docker, Podman and every OCI tool"), this))
    , m_oci(new QRadioButton(tr("OCI archive only"), this))
    , m_compress(new QComboBox(this))
    , m_path(new QLineEdit(this))
{
    setWindowTitle(tr("Export"));
    setAcceptText(tr("Export"), u"document-export"_s);
    setIntroduction(names.size() == 1
            ? tr("%1 is written into an archive.").arg(names.first())
            : tr("%n images are written into one archive, shared layers once.", nullptr, int(names.size())));
    m_docker->setChecked(true);
    m_compress->setAccessibleName(tr("Compression"));
    m_compress->addItem(tr("None (layers stay compressed as they are)"), int(Compress::None));
    m_compress->addItem(u"gzip"_s, int(Compress::Gzip));
    m_compress->addItem(u"zstd"_s, int(Compress::Zstd));
    m_path->setAccessibleName(tr("File"));
    m_path->setText(QDir(folder).filePath((names.size() == 1 ? fileNameFor(names.first()) : u"images"_s) + u".tar"_s));
    auto *browseButton = new QPushButton(tr("Browse…"), this);
    browseButton->setAutoDefault(false);

    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(browseButton);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Format:"), m_docker);
    form->addRow(QString(), m_oci);
    form->addRow(tr("Compression:"), m_compress);
    form->addRow(tr("File:"), fileRow);
    body()->addLayout(form);
    resize(540, sizeHint().height());

    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_compress, &QComboBox::currentIndexChanged, this, &ExportDialog::followCompression);
    connect(m_path, &QLineEdit::textChanged, this,
        [this](const QString &path) { acceptButton()->setEnabled(!path.trimmed().isEmpty()); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request()); });
}

void ExportDialog::browse()
{
    const FileQuestion question{
        tr("Export to"), m_path->text(), {tr("Archives (*.tar *.tar.gz *.tar.zst)"), tr("All files (*)")}};
    m_files.save(this, question, [this](const QStringList &paths) { m_path->setText(paths.value(0)); });
}

void ExportDialog::followCompression()
{
    static const QRegularExpression known(u"\\.tar(\\.gz|\\.zst)?$"_s);
    QString path = m_path->text();
    m_path->setText(path.remove(known) + suffixOf(Compress(m_compress->currentData().toInt())));
}

SaveRequest ExportDialog::request() const
{
    return {m_path->text().trimmed(), m_oci->isChecked() ? SaveRequest::Format::Oci : SaveRequest::Format::Docker,
        Compress(m_compress->currentData().toInt())};
}

QString fileNameFor(const QString &imageName)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    return QString(imageName).replace(unfit, u"_"_s);
}

} // namespace stowage
