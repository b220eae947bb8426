//! A WebAssembly file as far as taking it apart needs it: its functions, who calls whom, and what else is to be reached.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    DataKind, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom, MemoryType, Name,
    Operator, Parser, Payload, TableType, TypeRef,
};

/// Functions are numbered: first those that are imported, then those that stand in the code.
#[derive(Default)]
pub struct Program<'a> {
    /// Where the types of functions stand in the file.
    pub types: Option<wasmparser::TypeSectionReader<'a>>,
    /// Which type each function has.
    pub type_of: Vec<u32>,
    pub imported: u32,
    pub bodies: Vec<FunctionBody<'a>>,
    /// One of functions, and there may be one of what JavaScript has.
    pub tables: Vec<TableType>,
    pub memory: Option<MemoryType>,
    pub globals: Vec<GlobalType>,
    /// Which function stands in which place of the table.
    pub in_table: BTreeMap<u32, u32>,
    /// What the memory holds at first, each piece with its address.
    pub data: Vec<(u32, &'a [u8])>,
    /// What JavaScript calls.
    pub exported: Vec<u32>,
    pub names: BTreeMap<u32, String>,
}

impl<'a> Program<'a> {
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            program.take(payload?)?;
        }
        Ok(program)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "of all that can stand in WebAssembly only this matters here")]
    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => self.types = Some(types),
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let TypeRef::Func(its_type) = import?.ty else { bail!("only functions are imported") };
                    self.type_of.push(its_type);
                    self.imported += 1;
                }
            }
            Payload::FunctionSection(types) => {
                for its_type in types {
                    self.type_of.push(its_type?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    ensure!(self.memory.replace(memory?).is_none(), "there is more than one memory");
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.push(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => self.exported.push(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_from_table(element?)?;
                }
            }
            Payload::DataSection(pieces) => {
                for piece in pieces {
                    self.take_data(piece?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    self.take_names(names)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_data(&mut self, piece: wasmparser::Data<'a>) -> Result<()> {
        let DataKind::Active { memory_index: 0, offset_expr } = piece.kind else {
            bail!("a piece of data has no place in the memory")
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("a piece of data has no fixed place")
        };
        self.data.push((value.cast_unsigned(), piece.data));
        Ok(())
    }

    fn take_from_table(&mut self, element: wasmparser::Element<'a>) -> Result<()> {
        let ElementKind::Active { offset_expr, table_index } = element.kind else {
            bail!("a part of the table has no place")
        };
        ensure!(self.table()?.0 == table_index.unwrap_or_default(), "a table that is none of functions is filled");
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("a part of the table has no fixed place")
        };
        let ElementItems::Functions(functions) = element.items else { bail!("the table has more than functions") };
        for (place, function) in (u32::try_from(value)?..).zip(functions) {
            self.in_table.insert(place, function?);
        }
        Ok(())
    }

    fn take_names(&mut self, names: wasmparser::NameSectionReader<'a>) -> Result<()> {
        for part in names {
            if let Name::Function(names) = part? {
                for name in names {
                    let name = name?;
                    self.names.insert(name.index, super::without_digests(name.name));
                }
            }
        }
        Ok(())
    }

    /// The number of the table of functions, and its type.
    pub fn table(&self) -> Result<(u32, TableType)> {
        let mut tables = (0..).zip(&self.tables).filter(|(_, its_type)| its_type.element_type.is_func_ref());
        let (number, its_type) = tables.next().context("there is no table of functions")?;
        ensure!(tables.next().is_none(), "there is more than one table of functions");
        Ok((number, *its_type))
    }

    /// How many functions there are.
    pub fn count(&self) -> Result<u32> {
        Ok(u32::try_from(self.type_of.len())?)
    }

    /// The functions that this one calls by name, and not by way of the table.
    pub fn called_by(&self, function: u32) -> Result<Vec<u32>> {
        let Some(body) = function.checked_sub(self.imported) else { return Ok(Vec::new()) };
        let body = self.bodies.get(body as usize).context("a function has no code")?;
        let mut called = Vec::new();
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } | Operator::RefFunc { function_index } = operator? {
                called.push(function_index);
            }
        }
        Ok(called)
    }

    /// How many parameters a function has.
    pub fn parameters(&self, function: u32) -> Result<usize> {
        let types = self.types.clone().context("there are no types")?;
        let its_type = types.into_iter_err_on_gc_types().nth(self.type_of(function)? as usize);
        Ok(its_type.context("a function has no type")??.params().len())
    }

    pub fn type_of(&self, function: u32) -> Result<u32> {
        self.type_of.get(function as usize).copied().context("a function has no type")
    }
}
