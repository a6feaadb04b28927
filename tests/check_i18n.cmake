# cmake -DSOURCE=<root> -DWORK=<dir> -P check_i18n.cmake
# Every sentence marked by text("…") or tr(language, "…") has a Chinese translation, and one only.
file(GLOB_RECURSE sources "${SOURCE}/sim/*.[ch]pp" "${SOURCE}/app/*.[ch]pp")
file(MAKE_DIRECTORY ${WORK})
string(REPLACE ";" "\n" list "${sources}")
file(WRITE ${WORK}/sources.txt "${list}\n")
execute_process(COMMAND xgettext --language=C++ --from-code=UTF-8 --no-location --omit-header
                        --keyword --keyword=text:1 --keyword=tr:2 --keyword=label_key:1 --keyword=help:1
                        --files-from=${WORK}/sources.txt --output=${WORK}/found.pot
                RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "xgettext failed")
endif()
file(GLOB translated "${SOURCE}/data/i18n/zh_CN/*.po")
execute_process(COMMAND msgcat --use-first --output-file=${WORK}/zh.po ${translated}
                RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "msgcat failed")
endif()
# msgcat marks an entry that two files translate differently; the header is such a one always.
execute_process(COMMAND msgcat --more-than=1 --no-location --no-wrap ${translated}
                COMMAND msgattrib --only-fuzzy --no-wrap
                OUTPUT_VARIABLE twice)
string(REGEX REPLACE "^[^\n]*(#[^\n]*\n)*(#, fuzzy\n)?msgid \"\"\nmsgstr \"\"\n(\"[^\n]*\n)*" "" twice "${twice}")
if(twice MATCHES "#-#-#-#-#")
    message(FATAL_ERROR "sentences with two Chinese wordings:\n${twice}")
endif()
execute_process(COMMAND msgmerge --quiet --no-fuzzy-matching --no-location --no-wrap
                        ${WORK}/zh.po ${WORK}/found.pot -o ${WORK}/merged.po)
execute_process(COMMAND msgattrib --untranslated --no-obsolete --no-wrap ${WORK}/merged.po
                OUTPUT_VARIABLE missing)
string(REGEX REPLACE "^[^\n]*msgid \"\"\nmsgstr \"\"\n" "" missing "${missing}")
if(missing MATCHES "msgid \"[^\"]")
    message(FATAL_ERROR "sentences without Chinese:\n${missing}")
endif()
