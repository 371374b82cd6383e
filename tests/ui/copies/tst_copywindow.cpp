// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/bothengines.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/ui/enginerig.h"
#include "ui/places/placesview.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Tags of a real registry go to other places from the whole window, as images of any other place do.
class TestCopyWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        LAB_START(m_registry);
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        for (const QString &tag : {u"tiny:1"_s, u"tiny:2"_s})
            QVERIFY_RESULT(images->push(tag, m_registry->host(), u"team/"_s + tag));
    }

    void init()
    {
        m_rig = std::make_unique<EngineRig>(m_engines.docker->endpoint(), m_engines.podman->endpoint());
        m_rig->workspace.registries().addRegistry(Reference::registry(m_registry->host()).value());
        m_rig->window.showPlace(Place::registryId(m_registry->host()));
        m_rig->window.registry().showRepository(Reference::parse(m_registry->host() + u"/team/tiny"_s).value());
        QTRY_COMPARE(tags().model().rowCount(), 2);
    }

    void cleanup() { m_rig.reset(); }

    void nothingIsChosen()
    {
        tags().view()->selectionModel()->clear();
        QTRY_VERIFY(!m_rig->window.actions()[ActionId::CopyToPlace]->isEnabled());
    }

    void aTagGoesToThreePlacesAtOnce()
    {
        tags().view()->selectTag(u"1"_s);
        QTRY_VERIFY(m_rig->window.actions()[ActionId::CopyToPlace]->isEnabled());
        m_rig->copyTo({u"Library"_s, u"Docker"_s, u"Podman"_s});
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->images().find(tag(u"1"_s)).isValid(), 20'000);
        for (const EngineState &engine : m_rig->workspace.engines().engines())
            QTRY_VERIFY_WITH_TIMEOUT(hasTag(engine.id, u"1"_s), 20'000);
    }

    void aTagIsDroppedOnAnEngine()
    {
        const QString podman = m_rig->workspace.engines().engines().last().id;
        tags().view()->selectTag(u"2"_s);
        Q_EMIT m_rig->window.places().imagesDropped(podman);
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(hasTag(podman, u"2"_s), 20'000);
        QCOMPARE(m_rig->images().imageCount(), 0);
    }

private:
    TagPane &tags() { return *m_rig->window.registry().tags(); }
    Reference tag(const QString &tag) const
    {
        return Reference::parse(m_registry->host() + u"/team/tiny:"_s + tag).value();
    }
    bool hasTag(const QString &engine, const QString &name) const
    {
        const ImageList list = m_rig->workspace.engines().engine(engine)->images.value_or(ImageList());
        return std::ranges::any_of(
            list.images, [&](const ImageSummary &image) { return image.references.contains(tag(name)); });
    }

    BothEngines m_engines;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestCopyWindow)
#include "tst_copywindow.moc"
