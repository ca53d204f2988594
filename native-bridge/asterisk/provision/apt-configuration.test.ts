import { expect, test } from "vitest";
import { aptConfiguration, aptSourceLine } from "./apt-configuration.ts";

const configuration = aptConfiguration("/work-dir");

test.each(["Dir::State", "Dir::State::Status", "Dir::Cache", "Dir::Etc"])("%s lies below the work folder", (name) => {
  expect(configuration).toMatch(new RegExp(`^${name} "/work-dir/`, "m"));
});

test.each(["APT::Get::AllowUnauthenticated", "Acquire::AllowInsecureRepositories", "Acquire::AllowDowngradeToInsecureRepositories"])(
  "%s is refused whatever the machine allows",
  (name) => expect(configuration).toContain(`${name} "false";`),
);

test("the source is bound to the archive's own key", () => {
  expect(aptSourceLine({ mirror: "http://deb.example/debian", suite: "sid", architecture: "amd64", keyring: "/k.gpg" })).toBe(
    "deb [arch=amd64 target=Packages signed-by=/k.gpg] http://deb.example/debian sid main\n",
  );
});
