// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The smallest program with a finding: main hands a face to an emotion model.
#ifndef ART5_TEST_SUMMARY_TESTPROGRAM_H
#define ART5_TEST_SUMMARY_TESTPROGRAM_H

#include "summary/PackedUnit.h"

namespace art5::testing {

/// A unit whose main file is \p File and which says all that on \p Line.
inline PackedUnit programOn(unsigned Line, llvm::StringRef File) {
  TUSummary U;
  StringInterner Strings(U);
  StringId In = Strings(File);
  U.MainFiles = U.Files = {In};
  auto Function = [&](const char *Name, const char *Fact, uint32_t Flags) {
    Entity E;
    E.Id = Strings(std::string("c:@F@") + Name);
    E.Name = Strings(Name);
    E.Flags = EF_External | Flags;
    E.Where = {In, Line, 1};
    E.Facts = {{Strings(Fact), E.Where, false}};
    U.Entities.push_back(E);
    return static_cast<EntityRef>(U.Entities.size() - 1);
  };
  EntityRef Main = Function("main", "context:workplace",
                            EF_Main | EF_Defined | EF_InMainFile);
  EntityRef Grab = Function("grab", "source:face_image", 0);
  EntityRef Infer = Function("infer", "purpose:emotion_inference", 0);
  Parameter Value;
  Value.Name = Strings("value");
  U.Entities[Infer].Parameters = {Value};
  U.Entities[Main].Body = 0;
  Body B;
  B.Blocks.resize(1);
  B.Variables.resize(1);
  Statement Get, Run;
  Get.Kind = Run.Kind = Op::Call;
  Get.Entity = Grab;
  Get.To = {0, {}};
  Run.Entity = Infer;
  Run.Arguments = {{{0, {}}, 0}};
  Get.Where = Run.Where = {In, Line, 10};
  B.Blocks[0].Statements = {Get, Run};
  U.Bodies.push_back(B);
  return PackedUnit::pack(U);
}

} // namespace art5::testing

#endif // ART5_TEST_SUMMARY_TESTPROGRAM_H
