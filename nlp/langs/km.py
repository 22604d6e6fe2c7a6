"""Khmer."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="km",
    scripts=("Khmr",),
    titles="លោក លោកស្រី អ្នកស្រី",
    free="ដោះលែង សេរីភាព",
    joins="និង",
    prison="ពន្ធនាគារ គុក ចាប់ខ្លួន ឃុំខ្លួន ជាប់ឃុំ តុលាការ កាត់ទោស ផ្តន្ទាទោស ដោះលែង ក្បត់ជាតិ ឃុំ",
    rights="សិទ្ធិមនុស្ស បក្សប្រឆាំង ប្រឆាំង សង្គ្រោះជាតិ សេរីភាព ប្រជាធិបតេយ្យ មេដឹកនាំ",
    office="នាយករដ្ឋមន្ត្រី",
    private="អ្នកជិតខាង លក់ ជាងកាត់សក់ ពេទ្យធ្មេញ ភោជនីយដ្ឋាន ឈ្មោះដូច មង្គលការ",
)
