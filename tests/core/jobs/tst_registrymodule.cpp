// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/registrymodule.h"

#include "tests/support/check.h"

using namespace stowage;

/// The module is where a program looks for it, and stays the same one.
class TestRegistryModule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundAndWorks()
    {
        const auto module = registryModule();
        QVERIFY_RESULT(module);
        QVERIFY((*module)->client(Reference::parse(u"r.io/team/app:1").value(), {}, {}) != nullptr);
        QCOMPARE(registryModule().value(), *module);
    }
};

QTEST_GUILESS_MAIN(TestRegistryModule)
#include "tst_registrymodule.moc"
