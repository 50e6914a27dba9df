//! Words of the frame: steps, the save line, undo, banners and notices.

use super::words::words;

words! {
    /// The frame around every screen.
    Frame {
        AppName: "Juneward", "Juneward";
        StartTitle: "Juneward: PIF self-assessment and June Outcomes", "Juneward: autoevaluación PIF y resultados de junio";
        TitleOf: "{0} · Juneward, a PIF self-assessment", "{0} · Juneward, una autoevaluación PIF";
        Skip: "Skip to the work", "Ir directo al trabajo";
        Steps: "Steps", "Pasos";
        Systems: "Systems", "Sistemas";
        StepOf: "Step {0} of {1}: {2}", "Paso {0} de {1}: {2}";
        Prepare: "Prepare", "Preparar";
        Review: "Review", "Revisar";
        See: "See", "Ver";
        Choose: "Choose", "Elegir";
        Outcomes: "June Outcomes", "Resultados de junio";
        OnePage: "One page", "Una página";
        HandOn: "Hand on", "Compartir";
        SittingGo: "This sitting: time plan, last time, parking lot", "Esta sesión: plan de tiempo, última vez, pendientes";
        Sitting: "This sitting", "Esta sesión";
        TwoWindows: "Two windows", "Dos ventanas";
        CountOf: "{0} of {1}", "{0} de {1}";
        Undo: "Undo", "Deshacer";
        Redo: "Redo", "Rehacer";
        Tools: "Undo and language", "Deshacer e idioma";
        Language: "Language", "Idioma";
        Notice: "Notice", "Aviso";
        Close: "Close", "Cerrar";
        Cancel: "Cancel", "Cancelar";
        UnnamedTeam: "Team without a name", "Equipo sin nombre";
        Practice: "Practice", "Práctica";
        PracticeSays: "Practice with sample data. Nothing here is about a real school.", "Práctica con datos de ejemplo. Nada aquí es de una escuela real.";
        NotEvaluation: "Self-review by the team. Not for evaluation.", "Revisión hecha por el propio equipo. No es para evaluar a nadie.";
        GroupsOnly: "No student names; groups only.", "Sin nombres de estudiantes; solo grupos.";
        Nowhere: "This page is not here", "Esta página no está aquí";
        NowhereSays: "The address does not lead to anything in Juneward. Your work is untouched.", "La dirección no lleva a ningún lugar de Juneward. Su trabajo sigue intacto.";
        NoWorkbook: "This workbook is not on this device", "Este cuaderno no está en este dispositivo";
        NoWorkbookSays: "It was made on another device or in another browser, or it was deleted. If you have its file, open it here.", "Se hizo en otro dispositivo o en otro navegador, o se eliminó. Si tienen su archivo, ábranlo aquí.";
        ToStart: "Go to the start", "Ir al inicio";
        Vote: "Vote", "Votar";
        OpenFile: "Open a file", "Abrir un archivo";
    }
}

words! {
    /// The save line, which is always true.
    SaveLine {
        New: "Nothing to save yet", "Todavía no hay nada que guardar";
        Saved: "Saved on this device {0}", "Guardado en este dispositivo {0}";
        Saving: "Saving…", "Guardando…";
        Failing: "Not saved", "Sin guardar";
        TooLong: "Not saved: a text is too long", "Sin guardar: un texto es demasiado largo";
        Held: "On hold: choose", "En pausa: elijan";
        Memory: "Not kept on this device", "No se guarda en este dispositivo";
        NoFile: "Not in a file yet", "Todavía no está en un archivo";
        InFile: "File made {0}", "Archivo creado {0}";
        FileBehind: "Changed since the file of {0}", "Con cambios desde el archivo de {0}";
    }
}

words! {
    /// Banners: what happened, what is safe, what to do.
    Banner {
        NotSaved: "Not saved:", "Sin guardar:";
        Full: "this device has no room left. Your work is safe in this window; save it to a file now.", "este dispositivo ya no tiene espacio. Su trabajo está a salvo en esta ventana; guárdenlo ahora en un archivo.";
        Blocked: "this browser does not let Juneward keep anything here. Your work is safe in this window; save it to a file before you close it.", "este navegador no deja que Juneward guarde nada aquí. Su trabajo está a salvo en esta ventana; guárdenlo en un archivo antes de cerrarla.";
        WrittenElsewhere: "another window changed this workbook, and what puts the two together has not arrived over the network. Your work is safe in this window; save it to a file before you close it.", "otra ventana cambió este cuaderno, y lo que une las dos versiones no ha llegado por la red. Su trabajo está a salvo en esta ventana; guárdenlo en un archivo antes de cerrarla.";
        Differs: "the device did not keep what was written. Your work is safe in this window; save it to a file now.", "el dispositivo no conservó lo escrito. Su trabajo está a salvo en esta ventana; guárdenlo ahora en un archivo.";
        SaveFile: "Save a file", "Guardar un archivo";
        TryAgain: "Try again", "Intentar de nuevo";
        BlockedStart: "This browser does not let Juneward keep anything on this device. You can work, but only a file will hold it: save one before you close this window.", "Este navegador no deja que Juneward guarde nada en este dispositivo. Pueden trabajar, pero solo un archivo lo conservará: guarden uno antes de cerrar esta ventana.";
        ClosedStart: "Juneward started without opening the work on this device. It is still there, untouched. What you do now is kept only in a file.", "Juneward empezó sin abrir el trabajo de este dispositivo. Sigue ahí, intacto. Lo que hagan ahora solo se conserva en un archivo.";
        OpenWork: "Open my work", "Abrir mi trabajo";
        OnHold: "On hold:", "En pausa:";
        DeletedElsewhere: "another window deleted this workbook. What you see here is still whole.", "otra ventana eliminó este cuaderno. Lo que ven aquí sigue completo.";
        Vanished: "this workbook is no longer on this device: removed for good in another window, or the browser's storage was emptied. What you see here is still whole.", "este cuaderno ya no está en este dispositivo: se quitó para siempre en otra ventana o se vació el almacenamiento. Lo que ven aquí sigue completo.";
        UnreadableElsewhere: "what another window wrote in its place can't be read here. What you see here is still whole, and so are those bytes.", "lo que otra ventana escribió en su lugar no se puede leer aquí. Lo que ven aquí sigue completo, y esos datos también.";
        NewerElsewhere: "a newer Juneward saved this workbook in another window, so this one only shows it and writes nothing over it. Load this page again to go on. What you changed here since then is only in this window: save it to a file first.", "un Juneward más nuevo guardó este cuaderno en otra ventana, así que esta solo lo muestra y no escribe nada encima. Vuelvan a cargar esta página para seguir. Lo que cambiaron aquí desde entonces está solo en esta ventana: guárdenlo primero en un archivo.";
        LoadAgain: "Load this page again", "Volver a cargar esta página";
        NotSavedTeam: "the workbook of “{0}” holds work that is not saved. Leave this window open, and go there.", "el cuaderno de “{0}” tiene trabajo sin guardar. Dejen esta ventana abierta y vayan allí.";
        GoThere: "Go there", "Ir allí";
        KeepMine: "Keep what is on this screen", "Conservar lo que está en esta pantalla";
        LetItGo: "Let it go", "Descartarlo";
        TakeTheirs: "Leave this screen", "Salir de esta pantalla";
    }
}

words! {
    /// What is told after something was done.
    Told {
        Undone: "Undone: {0}", "Se deshizo: {0}";
        Redone: "Done again: {0}", "Se rehizo: {0}";
        Removed: "Done: {0}", "Hecho: {0}";
        ReadOnly: "A newer Juneward wrote this workbook, so it can only be read here. Load this page again to change it.", "Un Juneward más nuevo escribió este cuaderno, así que aquí solo se puede leer. Vuelvan a cargar esta página para cambiarlo.";
        NoEnglish: "English could not be loaded: the network did not bring it. Your work is safe. Try again when the network is back.", "No se pudo cargar el inglés: no llegó por la red. Su trabajo está a salvo. Inténtenlo otra vez cuando vuelva la red.";
        NoSpanish: "Spanish could not be loaded: the network did not bring it. Your work is safe. Try again when the network is back.", "No se pudo cargar el español: no llegó por la red. Su trabajo está a salvo. Inténtenlo otra vez cuando vuelva la red.";
        NoSample: "The sample data could not be loaded: the network did not bring it. Your work is safe. Try again when the network is back.", "No se pudieron cargar los datos de ejemplo: no llegaron por la red. Su trabajo está a salvo. Inténtenlo otra vez cuando vuelva la red.";
    }
}

words! {
    /// What is told of what the later code does, and travels with it.
    ToldLater {
        Deleted: "Deleted the workbook of “{0}”.", "Se eliminó el cuaderno de “{0}”.";
        PutBack: "The workbook of “{0}” is back.", "El cuaderno de “{0}” está aquí otra vez.";
        Opened: "Opened the workbook of “{0}”.", "Se abrió el cuaderno de “{0}”.";
        OpenedOne: "1 workbook that arrived is here. Nothing was replaced.", "Está aquí 1 cuaderno de los que llegaron. Nada se reemplazó.";
        OpenedAll: "{0} workbooks that arrived are here. Nothing was replaced.", "Están aquí {0} cuadernos de los que llegaron. Nada se reemplazó.";
        AlreadyHere: "The workbook of “{0}” is already here, exactly like this. Nothing changed.", "El cuaderno de “{0}” ya está aquí, exactamente así. Nada cambió.";
        OpenedBeside: "Opened beside the one that is here: two workbooks of “{0}” now. Nothing was replaced.", "Se abrió al lado del que ya está: ahora hay dos cuadernos de “{0}”. Nada se reemplazó.";
        PutTogetherOne: "Taken into this workbook: 1 place.", "Tomado para este cuaderno: 1 lugar.";
        PutTogether: "Taken into this workbook: {0} places.", "Tomado para este cuaderno: {0} lugares.";
        NothingChanged: "Nothing changed: another window has written there since, and what stands there now stays.", "Nada cambió: otra ventana escribió ahí después, y se queda lo que está ahora.";
        TakenFromOtherTab: "Another window changed this workbook; you see its latest state.", "Otra ventana cambió este cuaderno; aquí ven la versión más reciente.";
        MergedNone: "Another window changed this workbook too. Both sets of changes are here.", "Otra ventana también cambió este cuaderno. Aquí están los cambios de las dos.";
        MergedOne: "Two windows changed the same place. Both versions are kept; please read it over.", "Dos ventanas cambiaron el mismo lugar. Se conservan las dos versiones; por favor, revísenlo.";
        MergedSeveral: "Two windows changed the same {0} places. Both versions are kept; please read them over.", "Dos ventanas cambiaron los mismos {0} lugares. Se conservan las dos versiones; por favor, revísenlos.";
        Copied: "Copied. Paste it where you need it.", "Copiado. Péguenlo donde lo necesiten.";
        NotCopied: "The browser did not allow copying. The text is still on the screen: select it and copy it yourself.", "El navegador no permitió copiar. El texto sigue en la pantalla: selecciónenlo y cópienlo ustedes.";
        PutAside: "Put aside. Its bytes are kept as they were.", "Se apartó. Sus datos se conservan tal como estaban.";
        NotKept: "This device did not let Juneward do that; nothing was changed. Load this page again and try once more.", "Este dispositivo no dejó que Juneward hiciera eso; nada cambió. Vuelvan a cargar esta página e inténtenlo otra vez.";
    }
}
