// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

// The least that a window like ours can be: an empty tree view and one QML dock. Says how long its first frame took, in
// the words of `stowage --bench-startup`.

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QQuickWidget>
#include <QTextStream>
#include <QTimer>
#include <QTreeView>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

class Tree : public QTreeView {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTreeView::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            QTextStream(stdout) << "first-frame-ms 0 rss-mb " << residentMegabytes() << Qt::endl;
            QCoreApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    Tree tree;
    window.setCentralWidget(&tree);
    QDockWidget dock;
    QQuickWidget quick(QUrl(u"qrc:/Dock.qml"_s));
    quick.setResizeMode(QQuickWidget::SizeRootObjectToView);
    dock.setWidget(&quick);
    window.addDockWidget(Qt::BottomDockWidgetArea, &dock);
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
