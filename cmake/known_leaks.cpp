/// Leaks of libraries as Debian 12 ships them, not ours: libkml keeps broken archives, libxlsxwriter
/// the words of a validation rule. Looked for by LeakSanitizer when the program ends.
extern "C" char const *__lsan_default_suppressions();

extern "C" char const *__lsan_default_suppressions()
{
    return "leak:libkmlbase\nleak:libkmlengine\nleak:lxw_strdup\nleak:worksheet_data_validation\n";
}
