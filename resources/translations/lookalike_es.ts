<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lookalike</source>
        <translation>Acerca de Lookalike</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Componentes usados</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>For a report of a fault; it names no photo</source>
        <translation>Para informar de un fallo; no nombra ninguna foto</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Biblioteca: %1</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Consultando</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Version %1, MIT licence</source>
        <translation>Versión %1, licencia MIT</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Lookalike</source>
        <translation>Acerca de Lookalike</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <comment>a group</comment>
        <translation>Aceptar como está</translation>
    </message>
    <message>
        <source>Accepted: show it again</source>
        <translation>Aceptado: mostrar de nuevo</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Añadir carpetas…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrar los grupos</translation>
    </message>
    <message>
        <source>Find a picture…</source>
        <translation>Buscar una imagen…</translation>
    </message>
    <message>
        <source>Find what looks like it</source>
        <translation>Buscar fotos parecidas</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>Reanudar el análisis</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Grupo siguiente</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>Pausar el análisis</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Grupo anterior</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>Problemas…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Reference folder</source>
        <translation>Carpeta de referencia</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>mark a photo to be removed</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Guardar un informe…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>Detener el análisis</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>Quitar la marca</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>of an action, such as “Undo: Mark 3 photos to be kept”</comment>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>“{folder}” is a reference folder</source>
        <translation>«{folder}» es una carpeta de referencia</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Its name was taken: it is {name} now</source>
        <translation>Su nombre estaba ocupado: ahora es {name}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>Estaba en</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>{path}
now {place}</source>
        <comment>where a file was, and where it is</comment>
        <translation>{path}
ahora {place}</translation>
    </message>
</context>
<context>
    <name>ArgumentEditor</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Elegir otra carpeta…</translation>
    </message>
    <message>
        <source>Format that stays</source>
        <translation>Formato que se queda</translation>
    </message>
    <message>
        <source>Part of the path, such as Edited or *_final.*</source>
        <translation>Parte de la ruta, como Edited o *_final.*</translation>
    </message>
    <message>
        <source>Path that stays</source>
        <translation>Ruta que se queda</translation>
    </message>
    <message>
        <source>Paths without that stay</source>
        <translation>Se quedan las rutas sin eso</translation>
    </message>
</context>
<context>
    <name>AskedFace</name>
    <message>
        <source>Picture asked about: %1</source>
        <translation>Imagen buscada: %1</translation>
    </message>
</context>
<context>
    <name>AskedModel</name>
    <message>
        <source>%1 · in your library</source>
        <translation>%1 · en la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>%Ln fuera del límite</numerusform>
            <numerusform>%Ln fuera del límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nada encontrado</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>sin archivo propio</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Find another picture…</source>
        <translation>Buscar otra imagen…</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Pictures asked about</source>
        <translation>Imágenes buscadas</translation>
    </message>
</context>
<context>
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>%Ln se va</numerusform>
            <numerusform>%Ln se van</numerusform>
        </translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>todas se quedan</translation>
    </message>
    <message>
        <source>another than suggested</source>
        <translation>otra que la sugerida</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>se va</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>AutoMarking</name>
    <message numerus="yes">
        <source>Mark %Ln photo(s) by rules</source>
        <translation>
            <numerusform>Marcar %Ln foto según reglas</numerusform>
            <numerusform>Marcar %Ln fotos según reglas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>%Ln foto marcada</numerusform>
            <numerusform>%Ln fotos marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2</translation>
    </message>
    <message>
        <source>Every group keeps its best photo. Reference folders are never touched.</source>
        <translation>Cada grupo conserva su mejor foto. Las carpetas de referencia nunca se tocan.</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Nada marcado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>CleanStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Bringing photos back</source>
        <translation>Recuperando fotos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>Retirar %Ln foto</numerusform>
            <numerusform>Retirar %Ln fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>%Ln de ellas tiene otro nombre, porque el suyo estaba ocupado.</numerusform>
            <numerusform>%Ln de ellas tienen otro nombre, porque el suyo estaba ocupado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>%Ln foto ha vuelto.</numerusform>
            <numerusform>%Ln fotos han vuelto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>%Ln foto está donde estaba.</numerusform>
            <numerusform>%Ln fotos están donde estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>%Ln foto no pudo volver.</numerusform>
            <numerusform>%Ln fotos no pudieron volver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>%Ln foto ya se había ido y se puede recuperar.</numerusform>
            <numerusform>%Ln fotos ya se habían ido y se pueden recuperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>%Ln foto se queda.</numerusform>
            <numerusform>%Ln fotos se quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>%Ln foto no se encontró en ninguno de los dos sitios.</numerusform>
            <numerusform>%Ln fotos no se encontraron en ninguno de los dos sitios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window is taking photos away or bringing them back. Try again after it.</source>
        <translation>Otra ventana está retirando o recuperando fotos. Reintentar después.</translation>
    </message>
    <message>
        <source>Choose the folder that photos are to go to.</source>
        <translation>Elegir la carpeta a la que deben ir las fotos.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Lookalike ended while it took photos away. All of them were looked for.</source>
        <translation>Lookalike terminó mientras retiraba fotos. Se han buscado todas.</translation>
    </message>
    <message>
        <source>This is the folder of Lookalike&apos;s own library. Choose another one.</source>
        <translation>Esta es la carpeta de la biblioteca de Lookalike. Elegir otra.</translation>
    </message>
    <message>
        <source>This lies in a reference folder, which is never touched. Choose another one.</source>
        <translation>Está en una carpeta de referencia, que nunca se toca. Elegir otra.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>You stopped it; the others can be brought back later.</source>
        <translation>Detenido; las demás se pueden recuperar más tarde.</translation>
    </message>
    <message>
        <source>You stopped it; the others stay where they are.</source>
        <translation>Detenido; las demás quedan donde están.</translation>
    </message>
    <message>
        <source>{what}, {size}.</source>
        <comment>such as “3 photos moved to the trash, 2 MB.”</comment>
        <translation>{what}, {size}.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>%1 alike</source>
        <translation>%1 de parecido</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conservar</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>sin alinear</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>solo se pudo leer una parte</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>quitar</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>se muestra reflejada</translation>
    </message>
    <message>
        <source>shown turned by %1°</source>
        <translation>se muestra girada %1°</translation>
    </message>
</context>
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 de 5 estrellas</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° E</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Archivos asociados</translation>
    </message>
    <message>
        <source>Bits of a colour</source>
        <translation>Bits por color</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>Ampliada</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Archivo escrito</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Calidad JPEG</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>como en %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>in all pixels</source>
        <translation>en todos los píxeles</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>sin cámara</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no lens</source>
        <translation>sin objetivo</translation>
    </message>
    <message>
        <source>no other file</source>
        <translation>ningún otro archivo</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>sin lugar</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>sin perfil</translation>
    </message>
    <message>
        <source>no sign of it</source>
        <translation>sin indicios</translation>
    </message>
    <message>
        <source>not a JPEG</source>
        <translation>no es JPEG</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>solo se pudo leer una parte</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>demasiado poco para juzgar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>CompareFooter</name>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare with the next photo of the group</source>
        <translation>Comparar con la foto siguiente del grupo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep the active photo</source>
        <translation>Conservar la foto activa</translation>
    </message>
    <message>
        <source>Mark the active photo to be removed</source>
        <translation>Marcar la foto activa para quitarla</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Grupo siguiente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Retirar la última decisión</translation>
    </message>
    <message>
        <source>These photos are no duplicates; they are never shown together again</source>
        <translation>Estas fotos no son duplicados; nunca más se muestran juntas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>Grupo %1 de %2</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Más formas de ver</translation>
    </message>
    <message>
        <source>Picture asked about</source>
        <translation>Imagen buscada</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>Forma de comparar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>CompareKeys</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Superponer el mismo contenido</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Líneas en que todas son iguales</translation>
    </message>
    <message>
        <source>Move the photos</source>
        <translation>Mover las fotos</translation>
    </message>
    <message>
        <source>Next and previous group</source>
        <translation>Grupo siguiente y anterior</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Foto siguiente y anterior</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>Píxeles reales</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Mostrar dónde terminan las otras</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tabla de diferencias</translation>
    </message>
    <message>
        <source>Two, three or four photos</source>
        <translation>Dos, tres o cuatro fotos</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>%Ln foto a la vez</numerusform>
            <numerusform>%Ln fotos a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Superponer el mismo contenido</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Líneas en que todas son iguales</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Mostrar dónde terminan las otras</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tabla de diferencias</translation>
    </message>
</context>
<context>
    <name>CriteriaMenu</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>En otra carpeta…</translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>%Ln más trata de fotos que ahora no están</numerusform>
            <numerusform>%Ln más tratan de fotos que ahora no están</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts a group as it is: it is hidden until another photo is in it.</source>
        <translation>A acepta un grupo como está: queda oculto hasta que haya otra foto en él.</translation>
    </message>
    <message>
        <source>Accepted groups</source>
        <translation>Grupos aceptados</translation>
    </message>
    <message>
        <source>Groups that you accepted as they are</source>
        <translation>Grupos aceptados como están</translation>
    </message>
    <message>
        <source>No group was accepted</source>
        <translation>No se aceptó ningún grupo</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Not duplicates and accepted groups</source>
        <translation>No son duplicados y grupos aceptados</translation>
    </message>
    <message>
        <source>Nothing was declared different</source>
        <translation>No se declaró nada distinto</translation>
    </message>
    <message>
        <source>Photos that you declared different</source>
        <translation>Fotos declaradas distintas</translation>
    </message>
    <message>
        <source>“Not duplicates” on a group, or N, parts photos for good, whatever they are called later.</source>
        <translation>«No son duplicados» en un grupo, o N, separa fotos para siempre, se llamen como se llamen después.</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln no está ahora</numerusform>
            <numerusform>%Ln no están ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedView</name>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Accept a group as it is</source>
        <translation>Aceptar un grupo como está</translation>
    </message>
    <message>
        <source>Accept a group no more</source>
        <translation>Dejar de aceptar un grupo</translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>Declarar %Ln foto duplicada de nuevo</numerusform>
            <numerusform>Declarar %Ln fotos duplicadas de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>Declarar %Ln foto distinta</numerusform>
            <numerusform>Declarar %Ln fotos distintas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>Marcar %Ln foto para conservar</numerusform>
            <numerusform>Marcar %Ln fotos para conservar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>Marcar %Ln foto para quitar</numerusform>
            <numerusform>Marcar %Ln fotos para quitar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>Quitar la marca de %Ln foto</numerusform>
            <numerusform>Quitar la marca de %Ln fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>Llevar las palabras clave, lugares y similares que solo tienen ellas a %Ln foto que se queda</numerusform>
            <numerusform>Llevar las palabras clave, lugares y similares que solo tienen ellas a %Ln fotos que se quedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>Copiar a una carpeta</translation>
    </message>
    <message>
        <source>For programs that read no sidecar files. The pictures stay as they are, byte by byte, and each photo as it was stays beside it.</source>
        <translation>Para programas que no leen archivos auxiliares. Las imágenes quedan como están, byte a byte, y cada foto se conserva al lado tal como era.</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>Mover a una carpeta</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Sustituir por enlaces</translation>
    </message>
    <message>
        <source>So that each can still be changed on its own (some drives only)</source>
        <translation>De modo que cada una se pueda cambiar por separado (solo algunas unidades)</translation>
    </message>
    <message>
        <source>They are written to sidecar files beside those photos, and taken back with the rest.</source>
        <translation>Se escriben en archivos auxiliares junto a esas fotos y se deshacen con lo demás.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>A la papelera</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>Qué pasa con ellas</translation>
    </message>
    <message>
        <source>Write it into those photos as well, by ExifTool</source>
        <translation>Escribirlo también en esas fotos, con ExifTool</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>%1 % of black to white</source>
        <translation>%1&#xa0;% de negro a blanco</translation>
    </message>
    <message>
        <source>%1 % of what is in sight looks the same · mean difference %2 %</source>
        <translation>El %1&#xa0;% de lo visible es igual · diferencia media %2&#xa0;%</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Contrast of the difference</source>
        <translation>Contraste de la diferencia</translation>
    </message>
    <message>
        <source>These photos have nothing in common here</source>
        <translation>Estas fotos no tienen nada en común aquí</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>Se omite %Ln archivo más.</numerusform>
            <numerusform>Se omiten %Ln archivos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop folders to search, or a picture to find.</source>
        <translation>Soltar carpetas para analizar, o una imagen para buscar.</translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>Buscar %Ln imagen en la biblioteca</numerusform>
            <numerusform>Buscar %Ln imágenes en la biblioteca</numerusform>
        </translation>
    </message>
    <message>
        <source>Find this picture in the library</source>
        <translation>Buscar esta imagen en la biblioteca</translation>
    </message>
    <message>
        <source>Neither a folder nor a picture</source>
        <translation>Ni carpeta ni imagen</translation>
    </message>
    <message>
        <source>Nothing is added or changed.</source>
        <translation>No se añade ni cambia nada.</translation>
    </message>
    <message>
        <source>Save the picture first: Lookalike fetches nothing by itself.</source>
        <translation>Guardar antes la imagen: Lookalike no descarga nada por sí mismo.</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>Analizar %Ln carpeta</numerusform>
            <numerusform>Analizar %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to what is searched.</source>
        <translation>Se añaden a las carpetas analizadas.</translation>
    </message>
    <message>
        <source>This lies on another computer</source>
        <translation>Esto está en otro ordenador</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo  ·  3 Originals are never changed</source>
        <translation>1 Nada sale de este ordenador  ·  2 Nada se quita sin papelera, segunda comprobación y deshacer  ·  3 Los originales nunca se cambian</translation>
    </message>
    <message>
        <source>Add Pictures folder</source>
        <translation>Añadir la carpeta Imágenes</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>Elegir carpetas…</translation>
    </message>
    <message>
        <source>Drop folders here to find duplicates</source>
        <translation>Soltar aquí carpetas para encontrar duplicados</translation>
    </message>
    <message>
        <source>or a picture, to find where it is in your library</source>
        <translation>o una imagen, para saber dónde está en la biblioteca</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>* stands for any letters of a name, ** for any folders; upper and lower case are the same.</source>
        <translation>* equivale a cualquier letra de un nombre, ** a cualquier carpeta; mayúsculas y minúsculas son iguales.</translation>
    </message>
    <message>
        <source>Look into hidden files and folders too</source>
        <translation>Mirar también en archivos y carpetas ocultos</translation>
    </message>
    <message>
        <source>Pass over these as well, one pattern in a line</source>
        <translation>Omitir también estos, un patrón por línea</translation>
    </message>
    <message>
        <source>Pass over trash, caches of other programs and folders of the system</source>
        <translation>Omitir la papelera, las cachés de otros programas y las carpetas del sistema</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, better</source>
        <translation>%1: %2, mejor</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What the photos differ in</source>
        <translation>En qué se diferencian las fotos</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Another scan is using this library. Try again when it is done.</source>
        <translation>Otro análisis está usando esta biblioteca. Reintentar cuando termine.</translation>
    </message>
    <message>
        <source>The deep method needs the network, which is not installed yet.</source>
        <translation>El método profundo necesita la red neuronal, que aún no está instalada.</translation>
    </message>
    <message>
        <source>The file of the library belongs to another program. It was left untouched.</source>
        <translation>El archivo de la biblioteca es de otro programa. No se ha tocado.</translation>
    </message>
    <message>
        <source>The files of the network are damaged. Install them again.</source>
        <translation>Los archivos de la red neuronal están dañados. Instalarlos de nuevo.</translation>
    </message>
    <message>
        <source>The files of the network cannot be written.</source>
        <translation>No se pueden escribir los archivos de la red neuronal.</translation>
    </message>
    <message>
        <source>The library cannot be written: the disk is full, or the folder is write-protected.</source>
        <translation>No se puede escribir la biblioteca: el disco está lleno, o la carpeta está protegida contra escritura.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>La biblioteca está dañada.</translation>
    </message>
    <message>
        <source>The network cannot run on this computer.</source>
        <translation>La red neuronal no puede funcionar en este ordenador.</translation>
    </message>
    <message>
        <source>The network could not be fetched. What came is kept, and the next try goes on from there.</source>
        <translation>No se pudo descargar la red neuronal. Lo que llegó se conserva, y el próximo intento sigue desde ahí.</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>No se puede escribir el informe.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>No hay sitio suficiente en el disco.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Este archivo ya no existe.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>No está permitido leer este archivo.</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>No se puede analizar esta carpeta.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lookalike. Please update; nothing was changed.</source>
        <translation>Esta biblioteca es de una versión más nueva de Lookalike. Actualizar el programa; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>No se puede leer esta imagen.</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>Esta imagen tiene demasiados píxeles.</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>a sentence, and what went wrong</comment>
        <translation>{words} ({reason})</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Elegir una carpeta para analizar</translation>
    </message>
    <message>
        <source>Choose pictures to find</source>
        <translation>Elegir imágenes para buscar</translation>
    </message>
    <message>
        <source>Choose the folder that photos go to</source>
        <translation>Elegir la carpeta a la que van las fotos</translation>
    </message>
    <message>
        <source>Choose the folder whose photos stay</source>
        <translation>Elija la carpeta cuyas fotos se quedan</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Datos (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>Página con imágenes (*.html)</translation>
    </message>
    <message>
        <source>Save a report of the groups</source>
        <translation>Guardar un informe de los grupos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrar los grupos</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind:edited, size:&gt;5MB, date:2019</source>
        <translation>Filtro: nombre, carpeta, kind:edited, size:&gt;5MB, date:2019</translation>
    </message>
</context>
<context>
    <name>FlickerBar</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Press F for the other photo, hold it to go on.</source>
        <translation>F muestra la otra foto; mantener pulsada para seguir.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed of the flicker</source>
        <translation>Velocidad de la alternancia</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>not there at the moment</source>
        <translation>ahora no está</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>reference folder: compared, never touched</source>
        <translation>carpeta de referencia: se compara, nunca se toca</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>Add folders</source>
        <translation>Añadir carpetas</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Añadir carpetas…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Carpetas analizadas</translation>
    </message>
    <message>
        <source>Its photos stay as they are, and what is known of them is kept</source>
        <translation>Sus fotos quedan como están, y lo que se sabe de ellas se conserva</translation>
    </message>
    <message>
        <source>Reference: compare only, never touch</source>
        <translation>Referencia: solo comparar, nunca tocar</translation>
    </message>
    <message>
        <source>Search this folder no more</source>
        <translation>No analizar más esta carpeta</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
</context>
<context>
    <name>FormatsPage</name>
    <message>
        <source>Camera RAW</source>
        <translation>RAW de cámara</translation>
    </message>
    <message>
        <source>Scans look for photos of these formats. They are told by their content, not by their names.</source>
        <translation>El análisis busca fotos de estos formatos. Se reconocen por su contenido, no por su nombre.</translation>
    </message>
    <message>
        <source>cannot be read here: its decoder is missing</source>
        <translation>aquí no se puede leer: falta su decodificador</translation>
    </message>
    <message>
        <source>read here, decoder %1</source>
        <translation>se lee aquí, decodificador %1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>Aceptado como está</translation>
    </message>
    <message>
        <source>nothing to free</source>
        <translation>nada que liberar</translation>
    </message>
    <message>
        <source>{size} could be freed</source>
        <translation>se liberarían {size}</translation>
    </message>
</context>
<context>
    <name>GroupsCanvas</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Mostrar las %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conservar</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>quitar</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Never group these photos together again</source>
        <translation>No volver a agrupar estas fotos</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Ver estas fotos lado a lado</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menú (F10)</translation>
    </message>
</context>
<context>
    <name>HistogramModel</name>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>idéntica</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>misma imagen</translation>
    </message>
    <message>
        <source>similar scene</source>
        <translation>escena similar</translation>
    </message>
</context>
<context>
    <name>HistogramSlider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How alike photos must be</source>
        <translation>Parecido exigido a las fotos</translation>
    </message>
    <message>
        <source>Show what is at least %1 alike</source>
        <translation>Mostrar lo que tiene al menos %1 de parecido</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>sin coincidencias</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Batches</source>
        <translation>Operaciones</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>Recuperar %Ln foto</numerusform>
            <numerusform>Recuperar %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>Recuperar la %Ln seleccionada</numerusform>
            <numerusform>Recuperar las %Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Filtrar las fotos</translation>
    </message>
    <message>
        <source>Filter: file, folder, state, reason</source>
        <translation>Filtro: archivo, carpeta, estado, motivo</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Aún no se ha quitado nada.</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos de la operación</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Lo que se quitó</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln se puede deshacer</numerusform>
            <numerusform>%Ln se pueden deshacer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln se quedó</numerusform>
            <numerusform>%Ln se quedaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln deshecha</numerusform>
            <numerusform>%Ln deshechas</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>HitsView</name>
    <message>
        <source>Photos found</source>
        <translation>Fotos encontradas</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About the photo</source>
        <translation>Sobre la foto</translation>
    </message>
    <message>
        <source>Select a photo to see why it is here and what differs.</source>
        <translation>Seleccionar una foto para ver por qué está aquí y qué la distingue.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>better than the kept photo: {value}</source>
        <translation>mejor que la foto conservada: {value}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>kept photo has GPS, this one has not</source>
        <translation>la foto conservada tiene GPS, esta no</translation>
    </message>
    <message>
        <source>kept photo has a colour profile, this one has not</source>
        <translation>la foto conservada tiene perfil de color, esta no</translation>
    </message>
    <message>
        <source>kept photo has a date, this one has not</source>
        <translation>la foto conservada tiene fecha, esta no</translation>
    </message>
    <message>
        <source>kept photo is better: {value}</source>
        <translation>la foto conservada es mejor: {value}</translation>
    </message>
    <message>
        <source>kept photo is rated, this one is not</source>
        <translation>la foto conservada está valorada, esta no</translation>
    </message>
    <message>
        <source>kept photo is sharper</source>
        <translation>la foto conservada es más nítida</translation>
    </message>
    <message>
        <source>kept photo tells its camera, this one does not</source>
        <translation>la foto conservada indica su cámara, esta no</translation>
    </message>
    <message>
        <source>kept photo tells its lens, this one does not</source>
        <translation>la foto conservada indica su objetivo, esta no</translation>
    </message>
    <message>
        <source>kept photo: {value}</source>
        <translation>foto conservada: {value}</translation>
    </message>
    <message>
        <source>sharper than the kept photo</source>
        <translation>más nítida que la foto conservada</translation>
    </message>
    <message>
        <source>this one has GPS, the kept photo has not</source>
        <translation>esta tiene GPS, la foto conservada no</translation>
    </message>
    <message>
        <source>this one has a colour profile, the kept photo has not</source>
        <translation>esta tiene perfil de color, la foto conservada no</translation>
    </message>
    <message>
        <source>this one has a date, the kept photo has not</source>
        <translation>esta tiene fecha, la foto conservada no</translation>
    </message>
    <message>
        <source>this one is rated, the kept photo is not</source>
        <translation>esta está valorada, la foto conservada no</translation>
    </message>
    <message>
        <source>this one tells its camera, the kept photo does not</source>
        <translation>esta indica su cámara, la foto conservada no</translation>
    </message>
    <message>
        <source>this one tells its lens, the kept photo does not</source>
        <translation>esta indica su objetivo, la foto conservada no</translation>
    </message>
    <message>
        <source>{size}, {format}</source>
        <translation>{size}, {format}</translation>
    </message>
    <message>
        <source>{size}, {format} quality {quality}</source>
        <translation>{size}, {format} calidad {quality}</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Another shot of the same, such as a burst</source>
        <translation>Otra toma de lo mismo, por ejemplo de una ráfaga</translation>
    </message>
    <message>
        <source>Cropped, framed, captioned or painted on</source>
        <translation>Recortada, enmarcada, rotulada o pintada</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Saved anew, resized, recoloured, turned or mirrored</source>
        <translation>Guardada de nuevo, redimensionada, recoloreada, girada o reflejada</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Mostrar todos los tipos</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Mostrar solo este tipo</translation>
    </message>
    <message>
        <source>The same bytes, whatever the file is called</source>
        <translation>Los mismos bytes, se llame como se llame el archivo</translation>
    </message>
    <message>
        <source>The same coded picture; what is written about it differs</source>
        <translation>La misma imagen codificada; lo escrito sobre ella difiere</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>Comparing activations</source>
        <translation>Comparación de activaciones</translation>
    </message>
    <message>
        <source>Comparing hashes</source>
        <translation>Comparación de huellas</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>Núcleos usados</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Búsqueda de vecinos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red neuronal</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>came with Lookalike, can run</source>
        <translation>venía con Lookalike, puede funcionar</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>puede funcionar</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>aquí no se puede leer</translation>
    </message>
    <message>
        <source>cannot run here</source>
        <translation>aquí no puede funcionar</translation>
    </message>
    <message>
        <source>held down by the environment</source>
        <translation>limitado por el entorno</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Among photos found</source>
        <translation>Entre las fotos encontradas</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Compare with the picture asked about</source>
        <translation>Comparar con la imagen buscada</translation>
    </message>
    <message>
        <source>Find the picture in the clipboard</source>
        <translation>Buscar la imagen del portapapeles</translation>
    </message>
    <message>
        <source>That is neither a folder nor a picture.</source>
        <translation>No es ni una carpeta ni una imagen.</translation>
    </message>
    <message>
        <source>That lies on another computer, and Lookalike fetches nothing. Save the picture first.</source>
        <translation>Está en otro ordenador, y Lookalike no descarga nada. Guardar antes la imagen.</translation>
    </message>
    <message>
        <source>The VGG16 model is ready. The next scan finds similar scenes too.</source>
        <translation>El modelo VGG16 está listo. El próximo análisis encontrará también escenas similares.</translation>
    </message>
    <message>
        <source>While comparing</source>
        <translation>Al comparar</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Command line</source>
        <translation>Línea de órdenes</translation>
    </message>
    <message>
        <source>How similarity works</source>
        <translation>Cómo se determina el parecido</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Página del manual</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Páginas del manual</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Solución de problemas</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Lo que se promete</translation>
    </message>
</context>
<context>
    <name>MarkedPanel</name>
    <message>
        <source>Accepted groups</source>
        <translation>Grupos aceptados</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
    <message>
        <source>Photos that you declared different are not shown together any more</source>
        <translation>Las fotos declaradas distintas ya no se muestran juntas</translation>
    </message>
    <message>
        <source>Show only groups with marked photos</source>
        <translation>Mostrar solo grupos con fotos marcadas</translation>
    </message>
    <message>
        <source>Show the groups that you accepted as they are</source>
        <translation>Mostrar los grupos aceptados como están</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>Para quitar</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>%Ln foto está marcada para quitar</numerusform>
            <numerusform>%Ln fotos están marcadas para quitar</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is marked there holds {size}.</source>
        <translation>Todo lo marcado ahí ocupa {size}.</translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>Se quitó la marca de %Ln foto.</numerusform>
            <numerusform>Se quitó la marca de %Ln fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules cannot be kept. ({reason})</source>
        <translation>No se pueden guardar las reglas. ({reason})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>en %Ln grupo</numerusform>
            <numerusform>en %Ln grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} {groups}.</source>
        <comment>“3 photos are marked to be removed in 2 groups.”</comment>
        <translation>{photos} {groups}.</translation>
    </message>
</context>
<context>
    <name>MarkingActions</name>
    <message>
        <source>Auto-mark…</source>
        <translation>Marcar automáticamente…</translation>
    </message>
    <message>
        <source>Mark the photos of groups by rules</source>
        <translation>Marcar las fotos de los grupos según reglas</translation>
    </message>
</context>
<context>
    <name>MarkingFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Marks alone are set: nothing is removed before you have looked at it.</source>
        <translation>Solo se ponen marcas: no se quita nada antes de haberlo revisado.</translation>
    </message>
</context>
<context>
    <name>MarkingHead</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Another photo stays</source>
        <translation>Se queda otra foto</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>Qué grupos se muestran</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln ya marcada</numerusform>
            <numerusform>%Ln ya marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>%Ln foto se va</numerusform>
            <numerusform>%Ln fotos se van</numerusform>
        </translation>
    </message>
    <message>
        <source>All is marked like that already</source>
        <translation>Todo está ya marcado así</translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>Cambiar las marcas</translation>
    </message>
    <message>
        <source>In every group the photo stays that was suggested</source>
        <translation>En cada grupo se queda la foto sugerida</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>Revisando los grupos</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>Marcar %Ln foto</numerusform>
            <numerusform>Marcar %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark photos</source>
        <translation>Marcar fotos</translation>
    </message>
    <message>
        <source>No mark changes</source>
        <translation>No cambia ninguna marca</translation>
    </message>
    <message>
        <source>Photos that are marked to be removed stay so.</source>
        <translation>Las fotos marcadas para quitar lo siguen estando.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Sustituir las marcas anteriores</translation>
    </message>
    <message>
        <source>The rules mark nothing that is not marked.</source>
        <translation>Las reglas no marcan nada que no lo esté ya.</translation>
    </message>
    <message>
        <source>These rules make no sense</source>
        <translation>Estas reglas no tienen sentido</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>en %Ln de ellos se queda otra foto que la sugerida</numerusform>
            <numerusform>en %Ln de ellos se queda otra foto que la sugerida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>cambian marcas en %Ln grupo</numerusform>
            <numerusform>cambian marcas en %Ln grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>no mark changes</source>
        <translation>no cambia ninguna marca</translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto pierde su marca</numerusform>
            <numerusform>%Ln fotos pierden su marca</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>Medirlas</translation>
    </message>
    <message>
        <source>Measuring how sharp photos are</source>
        <translation>Midiendo la nitidez de las fotos</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Progreso de la medición</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>Las reglas preguntan por la nitidez o por si se amplió la foto. Falta medir %Ln foto; hasta entonces decide la regla siguiente.</numerusform>
            <numerusform>Las reglas preguntan por la nitidez o por si se amplió la foto. Falta medir %Ln fotos; hasta entonces decide la regla siguiente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Measuring ended unexpectedly. What was measured is kept; begin again to go on.</source>
        <translation>La medición terminó inesperadamente. Lo medido se conserva; empiece de nuevo para continuar.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a menu</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln coincidencia está oculta por el límite, o es de otro tipo.</numerusform>
            <numerusform>%Ln coincidencias están ocultas por el límite, o son de otros tipos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one of the kinds in the column beside.</source>
        <translation>Elegir al menos un tipo en la columna de al lado.</translation>
    </message>
    <message>
        <source>Draw the line lower</source>
        <translation>Bajar el límite</translation>
    </message>
    <message>
        <source>Groups appear here as soon as they are found.</source>
        <translation>Los grupos aparecen aquí en cuanto se encuentran.</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Sin duplicados</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>Ningún grupo coincide con el filtro</translation>
    </message>
    <message>
        <source>No kind is chosen</source>
        <translation>Ningún tipo elegido</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>No two photos in these folders look alike.</source>
        <translation>En estas carpetas no hay dos fotos parecidas.</translation>
    </message>
    <message>
        <source>Nothing is as alike as that</source>
        <translation>Nada se parece tanto</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Scan the folders to see what looks alike in them.</source>
        <translation>Analizar las carpetas para ver qué se parece en ellas.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Mostrar todos los grupos</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln foto está por encima del extremo superior del límite.</numerusform>
            <numerusform>%Ln fotos están por encima del extremo superior del límite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>%Ln foto de otro tipo sí se parece.</numerusform>
            <numerusform>%Ln fotos de otros tipos sí se parecen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Añadir carpetas…</translation>
    </message>
    <message>
        <source>Add the folders with your photos. Once they are scanned, this is asked again.</source>
        <translation>Añadir las carpetas con las fotos. Una vez analizadas, se busca de nuevo.</translation>
    </message>
    <message>
        <source>Choose all kinds</source>
        <translation>Elegir todos los tipos</translation>
    </message>
    <message>
        <source>Draw the line at %1</source>
        <translation>Poner el límite en %1</translation>
    </message>
    <message>
        <source>Looking through your library</source>
        <translation>Buscando en la biblioteca</translation>
    </message>
    <message>
        <source>No other photo in your library looks like this</source>
        <translation>Ninguna otra foto de la biblioteca se parece</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this</source>
        <translation>Nada en la biblioteca se parece</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this at %1</source>
        <translation>Nada en la biblioteca se parece al %1</translation>
    </message>
    <message>
        <source>Nothing of the kinds chosen looks like this</source>
        <translation>Nada de los tipos elegidos se parece</translation>
    </message>
    <message>
        <source>Once the scan is done, this is asked again.</source>
        <translation>Cuando termine el análisis, se busca de nuevo.</translation>
    </message>
    <message>
        <source>Only photos that are more alike were found</source>
        <translation>Solo se encontraron fotos más parecidas</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Scan the folders first. Once that is done, this is asked again.</source>
        <translation>Analizar antes las carpetas. Después se busca de nuevo.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The nearest is %1 alike.</source>
        <translation>La más cercana tiene %1 de parecido.</translation>
    </message>
    <message>
        <source>There are no photos to look through yet</source>
        <translation>Aún no hay fotos en las que buscar</translation>
    </message>
    <message>
        <source>This picture cannot be looked for</source>
        <translation>No se puede buscar esta imagen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>PaneNotice</name>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>Se movió, cambió de nombre o se borró, o su unidad no está conectada.</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>No se puede leer esta foto</translation>
    </message>
    <message>
        <source>This photo is changing just now</source>
        <translation>Esta foto está cambiando ahora mismo</translation>
    </message>
    <message>
        <source>This photo is not there any more</source>
        <translation>Esta foto ya no está</translation>
    </message>
    <message>
        <source>This photo is too large to be shown</source>
        <translation>Esta foto es demasiado grande para mostrarla</translation>
    </message>
    <message>
        <source>This photo may not be read</source>
        <translation>No está permitido leer esta foto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>best</source>
        <comment>corner of the photo suggested to stay</comment>
        <translation>mejor</translation>
    </message>
    <message>
        <source>best of its group</source>
        <translation>la mejor de su grupo</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>en una carpeta de referencia</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>archivo incompleto</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>marcada para conservar</translation>
    </message>
    <message>
        <source>marked to be removed</source>
        <translation>marcada para quitar</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>{percent} de parecido</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Exclusiones</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep these rules under a name…</source>
        <translation>Guardar estas reglas con un nombre…</translation>
    </message>
    <message>
        <source>Keep, rename or forget rules</source>
        <translation>Guardar, renombrar u olvidar reglas</translation>
    </message>
    <message>
        <source>Name for these rules</source>
        <translation>Nombre para estas reglas</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Rules of the program go by that name. Choose another one.</source>
        <translation>Unas reglas del programa ya se llaman así. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>Reglas propias</translation>
    </message>
    <message>
        <source>Rules that go by a name</source>
        <translation>Reglas con nombre</translation>
    </message>
    <message>
        <source>Takes the place of the rules that go by that name.</source>
        <translation>Sustituye a las reglas que ya se llaman así.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Groups in which marks change</source>
        <translation>Grupos en los que cambian marcas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Ver estas fotos una junto a otra</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>se va</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>While</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Decoding it would take {size} of memory, more than {most}.</source>
        <translation>Decodificarlo ocuparía {size} de memoria, más de {most}.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>No se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>It changed after it was found; the next scan will look at it again.</source>
        <translation>Cambió después de encontrarse; el próximo análisis lo mirará otra vez.</translation>
    </message>
    <message>
        <source>It changed while it was read; the next scan will look at it again.</source>
        <translation>Cambió mientras se leía; el próximo análisis lo mirará otra vez.</translation>
    </message>
    <message>
        <source>It could not be described ({reason}).</source>
        <translation>No se pudo describir ({reason}).</translation>
    </message>
    <message>
        <source>It could not be measured ({reason}).</source>
        <translation>No se pudo medir ({reason}).</translation>
    </message>
    <message>
        <source>It has {size}, more than the {most} that a photo may have.</source>
        <translation>Ocupa {size}, más de los {most} que puede tener una foto.</translation>
    </message>
    <message>
        <source>It holds no picture of a kind that can be decoded here.</source>
        <translation>No contiene ninguna imagen de un tipo que se pueda decodificar aquí.</translation>
    </message>
    <message>
        <source>It holds no picture that is known here.</source>
        <translation>No contiene ninguna imagen conocida aquí.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es una carpeta.</translation>
    </message>
    <message>
        <source>It is named like a photo, but holds none that is known here.</source>
        <translation>Tiene nombre de foto, pero no contiene ninguna conocida aquí.</translation>
    </message>
    <message>
        <source>It is named like a photo, but is empty.</source>
        <translation>Tiene nombre de foto, pero está vacío.</translation>
    </message>
    <message>
        <source>It is no photo any more.</source>
        <translation>Ya no es una foto.</translation>
    </message>
    <message>
        <source>It is not a file any more.</source>
        <translation>Ya no es un archivo.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>It vanished during the scan.</source>
        <translation>Desapareció durante el análisis.</translation>
    </message>
    <message>
        <source>It was in hand when the program ended, and could not be tried again.</source>
        <translation>Se estaba leyendo cuando terminó el programa, y no se pudo intentar otra vez.</translation>
    </message>
    <message>
        <source>Its folder is offline. Connect the drive and try again.</source>
        <translation>Su carpeta está sin conexión. Conectar la unidad y reintentar.</translation>
    </message>
    <message>
        <source>Its header is not that of a picture.</source>
        <translation>Su cabecera no es la de una imagen.</translation>
    </message>
    <message>
        <source>JPEG XL samples of an unknown kind ({kind}).</source>
        <translation>Muestras JPEG XL de tipo desconocido ({kind}).</translation>
    </message>
    <message>
        <source>Next to nothing of the picture could be decoded.</source>
        <translation>Casi nada de la imagen se pudo decodificar.</translation>
    </message>
    <message>
        <source>Reading it crashes the decoder, so it is left out.</source>
        <translation>Su lectura bloquea el decodificador, así que se omite.</translation>
    </message>
    <message>
        <source>Reading it takes more than {seconds} s, so it is left out.</source>
        <translation>Su lectura tarda más de {seconds} s, así que se omite.</translation>
    </message>
    <message>
        <source>The coded picture is damaged or cut off.</source>
        <translation>La imagen codificada está dañada o cortada.</translation>
    </message>
    <message>
        <source>The coded pixels are damaged.</source>
        <translation>Los píxeles codificados están dañados.</translation>
    </message>
    <message>
        <source>The file cannot be looked at: {reason}.</source>
        <translation>No se puede examinar el archivo: {reason}.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>El archivo está cortado.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>La carpeta está vacía, quizá falta su unidad; se conserva %Ln foto conocida en ella.</numerusform>
            <numerusform>La carpeta está vacía, quizá falta su unidad; se conservan %Ln fotos conocidas en ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>La carpeta no está ahora; se conserva %Ln foto conocida en ella.</numerusform>
            <numerusform>La carpeta no está ahora; se conservan %Ln fotos conocidas en ella.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder vanished while it was being read.</source>
        <translation>La carpeta desapareció mientras se leía.</translation>
    </message>
    <message>
        <source>The picture has no pixels ({width} × {height}).</source>
        <translation>La imagen no tiene píxeles ({width} × {height}).</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>La estructura del archivo está dañada.</translation>
    </message>
    <message>
        <source>There are no pixels in it.</source>
        <translation>No contiene píxeles.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>No contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>No hay memoria suficiente para ello.</translation>
    </message>
    <message>
        <source>You have no rights to read it.</source>
        <translation>Faltan los derechos de lectura.</translation>
    </message>
    <message>
        <source>{scans} scans over {megapixels} megapixels would take minutes.</source>
        <translation>{scans} pasadas sobre {megapixels} megapíxeles tardarían minutos.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are {megapixels} megapixels, more than {most}.</source>
        <translation>{width} × {height} píxeles son {megapixels} megapíxeles, más de {most}.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Filter the problems</source>
        <translation>Filtrar los problemas</translation>
    </message>
    <message>
        <source>Filter: file, folder, reason</source>
        <translation>Filtro: archivo, carpeta, motivo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>comparing</source>
        <translation>comparar</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>decodificar</translation>
    </message>
    <message>
        <source>looking through folders</source>
        <translation>recorrer carpetas</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>A report could not be saved.</source>
        <translation>No se pudo guardar un informe.</translation>
    </message>
    <message>
        <source>A report was saved on this computer. It lists no photos, and goes nowhere unless you send it.</source>
        <translation>Se guardó un informe en este ordenador. No menciona fotos y no va a ninguna parte si no se envía.</translation>
    </message>
    <message>
        <source>Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.</source>
        <translation>Otra ventana de Lookalike muestra también esta biblioteca. Es seguro: lo que se decide aquí aparece también allí.</translation>
    </message>
    <message>
        <source>Lookalike crashed last time. Your photos and your library are well.</source>
        <translation>Lookalike se bloqueó la última vez. Las fotos y la biblioteca están bien.</translation>
    </message>
    <message>
        <source>Lookalike was ended from outside last time, before it could close. Nothing was lost.</source>
        <translation>Lookalike se terminó desde fuera la última vez, antes de poder cerrarse. No se perdió nada.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Something went wrong inside Lookalike. Your photos are untouched, and the window goes on.</source>
        <translation>Algo falló dentro de Lookalike. Las fotos están intactas, y la ventana sigue.</translation>
    </message>
    <message>
        <source>The file of your preferences was damaged. What could not be read is as when new: {path}</source>
        <translation>El archivo de preferencias estaba dañado. Lo que no se pudo leer está como nuevo: {path}</translation>
    </message>
    <message>
        <source>The processor cannot be used as asked: {reason}</source>
        <translation>El procesador no se puede usar como se pide: {reason}</translation>
    </message>
    <message>
        <source>The scan is done: {photos} in {time}, {new} of them new or changed.</source>
        <translation>El análisis ha terminado: {photos} en {time}, de ellas {new} nuevas o cambiadas.</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.</source>
        <translation>No se pueden guardar miniaturas en el disco: {reason}. Se hacen de nuevo cada vez, lo que tarda un poco más.</translation>
    </message>
    <message>
        <source>Your preferences cannot be read, so they are as when new: {path}</source>
        <translation>Las preferencias no se pueden leer, así que están como nuevas: {path}</translation>
    </message>
    <message>
        <source>Your preferences cannot be saved, so they last until you close the window: {path}</source>
        <translation>Las preferencias no se pueden guardar, así que duran hasta cerrar la ventana: {path}</translation>
    </message>
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>%Ln foto se parece</numerusform>
            <numerusform>%Ln fotos se parecen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 alike</source>
        <translation>Al menos %1 de parecido</translation>
    </message>
    <message>
        <source>Less than %1 alike</source>
        <translation>Menos de %1 de parecido</translation>
    </message>
    <message>
        <source>Outside of the line and the kinds chosen</source>
        <translation>Fuera del límite y de los tipos elegidos</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>to %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Suggested to stay: {reason}</source>
        <translation>Sugerida para conservar: {reason}</translation>
    </message>
    <message>
        <source>altered in places</source>
        <translation>alterada en partes</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>otra toma</translation>
    </message>
    <message>
        <source>better format</source>
        <translation>mejor formato</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>borde añadido</translation>
    </message>
    <message>
        <source>camera RAW</source>
        <translation>RAW de cámara</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>crop {percent}</source>
        <translation>recorte {percent}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>first by name</source>
        <translation>primera por nombre</translation>
    </message>
    <message>
        <source>fits the path pattern</source>
        <translation>cumple el patrón de ruta</translation>
    </message>
    <message>
        <source>has a date</source>
        <translation>tiene fecha</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>tiene lugar</translation>
    </message>
    <message>
        <source>higher rating</source>
        <translation>mejor valorada</translation>
    </message>
    <message>
        <source>in a folder that comes first</source>
        <translation>en una carpeta prioritaria</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>en una carpeta de referencia</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>archivo más grande</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>menos comprimida</translation>
    </message>
    <message>
        <source>longer name</source>
        <translation>nombre más largo</translation>
    </message>
    <message>
        <source>looks alike in parts</source>
        <translation>parecida en partes</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>marcada para conservar</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>más píxeles</translation>
    </message>
    <message>
        <source>moved a little</source>
        <translation>un poco desplazada</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>archivo más nuevo</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>sin editar</translation>
    </message>
    <message>
        <source>not enlarged</source>
        <translation>sin ampliar</translation>
    </message>
    <message>
        <source>not marked to be removed</source>
        <translation>no marcada para quitar</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>archivo más antiguo</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>otro tamaño</translation>
    </message>
    <message>
        <source>overlap {percent}</source>
        <translation>solape {percent}</translation>
    </message>
    <message>
        <source>rated or edited</source>
        <translation>valorada o editada</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>recodificada</translation>
    </message>
    <message>
        <source>same bytes</source>
        <translation>mismos bytes</translation>
    </message>
    <message>
        <source>same picture, other metadata</source>
        <translation>misma imagen, otros metadatos</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>más nítida</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>ruta más corta</translation>
    </message>
    <message>
        <source>shows the same scene</source>
        <translation>muestra la misma escena</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>archivo más pequeño</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>tomada antes</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>tomada después</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>girada</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <translation>girada y reflejada</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>girada a la izquierda</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>girada a la derecha</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>girada {degrees}°</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>boca abajo</translation>
    </message>
    <message>
        <source>{format} and {other}</source>
        <translation>{format} y {other}</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <comment>of a match, such as “Edited: crop 80 %”</comment>
        <translation>{kind}: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>con {seconds} s de diferencia</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>%Ln foto copiada a {folder}</numerusform>
            <numerusform>%Ln fotos copiadas a {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln foto movida a la papelera</numerusform>
            <numerusform>%Ln fotos movidas a la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>%Ln foto movida a {folder}</numerusform>
            <numerusform>%Ln fotos movidas a {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>%Ln foto sustituida por un enlace físico</numerusform>
            <numerusform>%Ln fotos sustituidas por enlaces físicos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>%Ln foto comparte ahora sus bytes</numerusform>
            <numerusform>%Ln fotos comparten ahora sus bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard link</source>
        <translation>Un enlace físico</translation>
    </message>
    <message>
        <source>A link would tie it to a file in a reference folder.</source>
        <translation>Un enlace la ataría a un archivo de una carpeta de referencia.</translation>
    </message>
    <message>
        <source>A photo that belongs to it would be lost or has to stay.</source>
        <translation>Una foto que va con ella se perdería o debe quedarse.</translation>
    </message>
    <message>
        <source>An edited version</source>
        <translation>Una versión editada</translation>
    </message>
    <message>
        <source>Another program is working on it.</source>
        <translation>Otro programa está trabajando con ella.</translation>
    </message>
    <message>
        <source>Another shot, or alike in parts only</source>
        <translation>Otra toma, o parecida solo en partes</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>De vuelta en su sitio</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Copiadas a {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Copiar %Ln foto a la carpeta</numerusform>
            <numerusform>Copiar %Ln fotos a la carpeta</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying to the folder</source>
        <translation>Copiando a la carpeta</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>It changed after the scan.</source>
        <translation>Cambió después del análisis.</translation>
    </message>
    <message>
        <source>It has further names, which would be cut off from it.</source>
        <translation>Tiene más nombres, que quedarían separados de ella.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>It is marked to be kept.</source>
        <translation>Está marcada para conservar.</translation>
    </message>
    <message>
        <source>It is no longer where it was put.</source>
        <translation>Ya no está donde se puso.</translation>
    </message>
    <message>
        <source>It is no plain file any more.</source>
        <translation>Ya no es un archivo normal.</translation>
    </message>
    <message>
        <source>It is the very file that stays, under another name.</source>
        <translation>Es el mismo archivo que se queda, con otro nombre.</translation>
    </message>
    <message>
        <source>It lies in a reference folder.</source>
        <translation>Está en una carpeta de referencia.</translation>
    </message>
    <message>
        <source>It was begun and is set right at the next start.</source>
        <translation>Se empezó y se arregla en el próximo inicio.</translation>
    </message>
    <message>
        <source>Its drive knows no such links.</source>
        <translation>Su unidad no conoce esos enlaces.</translation>
    </message>
    <message>
        <source>Its folder is gone or became a link.</source>
        <translation>Su carpeta ha desaparecido o se convirtió en un enlace.</translation>
    </message>
    <message>
        <source>Its folder may not be changed.</source>
        <translation>Su carpeta no se puede cambiar.</translation>
    </message>
    <message>
        <source>Its metadata differ</source>
        <translation>Sus metadatos difieren</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>Hacer que %Ln foto comparta sus bytes</numerusform>
            <numerusform>Hacer que %Ln fotos compartan sus bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Letting files share their bytes</source>
        <translation>Compartiendo bytes</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Mover %Ln foto a la carpeta</numerusform>
            <numerusform>Mover %Ln fotos a la carpeta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>Mover %Ln foto a la papelera</numerusform>
            <numerusform>Mover %Ln fotos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Movidas a {folder}</translation>
    </message>
    <message>
        <source>Moving to the folder</source>
        <translation>Moviendo a la carpeta</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>Moviendo a la papelera</translation>
    </message>
    <message>
        <source>No photo that stays was found to show the same.</source>
        <translation>No se encontró ninguna foto que se quede y muestre lo mismo.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Nothing was written into its file.</source>
        <translation>No se escribió nada en su archivo.</translation>
    </message>
    <message>
        <source>Only files with equal bytes can share them.</source>
        <translation>Solo archivos con bytes iguales pueden compartirlos.</translation>
    </message>
    <message>
        <source>Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes room only once one of them is changed.</source>
        <translation>Solo archivos con bytes iguales, en unidades que lo permiten: cada uno conserva su nombre y su sitio, y ocupa espacio solo cuando se cambia uno de ellos.</translation>
    </message>
    <message>
        <source>Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one that stays. Who changes one of them later changes both.</source>
        <translation>Solo archivos con bytes iguales: cada uno conserva su nombre y su sitio, y pasa a ser el mismo archivo que el que se queda. Cambiar uno después cambia los dos.</translation>
    </message>
    <message>
        <source>Photos are copied with their folders, nothing is overwritten, and all stay where they are.</source>
        <translation>Las fotos se copian con sus carpetas, no se sobrescribe nada, y todas quedan donde están.</translation>
    </message>
    <message>
        <source>Photos keep their folders below the one that you choose, and nothing there is overwritten. All of it can be undone, after days too.</source>
        <translation>Las fotos conservan sus carpetas dentro de la elegida, y allí no se sobrescribe nada. Todo se puede deshacer, también días después.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>Sustituir %Ln foto por un enlace físico</numerusform>
            <numerusform>Sustituir %Ln fotos por enlaces físicos</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by hard links</source>
        <translation>Sustituidas por enlaces físicos</translation>
    </message>
    <message>
        <source>Replacing by hard links</source>
        <translation>Sustituyendo por enlaces físicos</translation>
    </message>
    <message>
        <source>Right before each photo goes, it and the one that stays are looked at once more. Nothing is deleted for good, and all of it can be undone, after days too.</source>
        <translation>Justo antes de que se vaya cada foto, ella y la que se queda se comprueban una vez más. Nada se borra para siempre, y todo se puede deshacer, también días después.</translation>
    </message>
    <message>
        <source>Share their bytes</source>
        <translation>Comparten sus bytes</translation>
    </message>
    <message>
        <source>Shares its bytes</source>
        <translation>Comparte sus bytes</translation>
    </message>
    <message>
        <source>Stayed where it was</source>
        <translation>Se quedó donde estaba</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The folder to move to cannot be used.</source>
        <translation>No se puede usar la carpeta de destino.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read as a picture.</source>
        <translation>La foto que se queda no se puede leer como imagen.</translation>
    </message>
    <message>
        <source>The photo that stays changed after the scan.</source>
        <translation>La foto que se queda cambió después del análisis.</translation>
    </message>
    <message>
        <source>The photo that stays has fewer pixels</source>
        <translation>La foto que se queda tiene menos píxeles</translation>
    </message>
    <message>
        <source>The photo that stays is damaged</source>
        <translation>La foto que se queda está dañada</translation>
    </message>
    <message>
        <source>The photo that stays is gone.</source>
        <translation>La foto que debía quedarse ya no está.</translation>
    </message>
    <message>
        <source>The photo that stays is on a drive that is away</source>
        <translation>La foto que se queda está en una unidad ausente</translation>
    </message>
    <message>
        <source>The photo that was to stay is to go as well.</source>
        <translation>La foto que debía quedarse también debe irse.</translation>
    </message>
    <message>
        <source>The place is taken.</source>
        <translation>El sitio está ocupado.</translation>
    </message>
    <message>
        <source>The system refused.</source>
        <translation>El sistema lo rechazó.</translation>
    </message>
    <message>
        <source>The two files lie on different drives.</source>
        <translation>Los dos archivos están en unidades distintas.</translation>
    </message>
    <message>
        <source>The work was interrupted before.</source>
        <translation>El trabajo se interrumpió antes.</translation>
    </message>
    <message>
        <source>There is no trash on its drive. Move it to a folder instead.</source>
        <translation>No hay papelera en su unidad. Moverla en su lugar a una carpeta.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>A la papelera</translation>
    </message>
    <message>
        <source>What is written in it alone could not be carried over.</source>
        <translation>Lo que solo está escrito en ella no se pudo traspasar.</translation>
    </message>
    <message>
        <source>has more pixels</source>
        <translation>tiene más píxeles</translation>
    </message>
    <message>
        <source>the other is away</source>
        <translation>la otra no está</translation>
    </message>
    <message>
        <source>the other is damaged</source>
        <translation>la otra está dañada</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>why a photo stays, and what the system says</comment>
        <translation>{words} ({reason})</translation>
    </message>
</context>
<context>
    <name>RemovalActions</name>
    <message>
        <source>Not duplicates and accepted groups…</source>
        <translation>No son duplicados y grupos aceptados…</translation>
    </message>
    <message>
        <source>Review and remove…</source>
        <translation>Revisar y quitar…</translation>
    </message>
    <message>
        <source>What was removed…</source>
        <translation>Lo que se quitó…</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>%Ln foto lo contiene también en sí misma.</numerusform>
            <numerusform>%Ln fotos lo contienen también en sí mismas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln archivo auxiliar queda como está.</numerusform>
            <numerusform>%Ln archivos auxiliares quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>ExifTool could not write it.</source>
        <translation>ExifTool no pudo escribirlo.</translation>
    </message>
    <message>
        <source>ExifTool is not installed.</source>
        <translation>ExifTool no está instalado.</translation>
    </message>
    <message>
        <source>Gained what others had</source>
        <translation>Recibió lo que tenían otras</translation>
    </message>
    <message>
        <source>It could not be made sure that the picture in such a file stays as it is.</source>
        <translation>No se pudo asegurar que la imagen de un archivo así quede como está.</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>Se modificó desde entonces.</translation>
    </message>
    <message>
        <source>Its sidecar cannot be read.</source>
        <translation>No se puede leer su archivo auxiliar.</translation>
    </message>
    <message>
        <source>Its sidecar is damaged or of an unknown form.</source>
        <translation>Su archivo auxiliar está dañado o tiene una forma desconocida.</translation>
    </message>
    <message>
        <source>Its sidecar is too large to be changed safely.</source>
        <translation>Su archivo auxiliar es demasiado grande para modificarlo con seguridad.</translation>
    </message>
    <message>
        <source>Its sidecar was made or changed just now.</source>
        <translation>Su archivo auxiliar se creó o modificó ahora mismo.</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Se deja como está</translation>
    </message>
    <message>
        <source>Not all that was to be written could be found in the file afterwards.</source>
        <translation>Después no se encontró en el archivo todo lo que debía escribirse.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. This photo has {kept}, those that go have {others}.</source>
        <translation>No se lleva: {field}. Esta foto tiene {kept}, las que se van tienen {others}.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. Those that go do not agree: {others}.</source>
        <translation>No se lleva: {field}. Las que se van no coinciden: {others}.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>No se escribió nada en %Ln foto.</numerusform>
            <numerusform>No se escribió nada en %Ln fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of cameras are never written to.</source>
        <translation>Nunca se escribe en los archivos RAW de las cámaras.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read.</source>
        <translation>No se puede leer la foto que se queda.</translation>
    </message>
    <message>
        <source>The photo that stays lies in a reference folder.</source>
        <translation>La foto que se queda está en una carpeta de referencia.</translation>
    </message>
    <message>
        <source>The picture would not have stayed as it is.</source>
        <translation>La imagen no habría quedado como está.</translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>Lo que solo estaba escrito en ellas se llevó a %Ln foto.</numerusform>
            <numerusform>Lo que solo estaba escrito en ellas se llevó a %Ln fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>Lo llevado queda en %Ln archivo.</numerusform>
            <numerusform>Lo llevado queda en %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was carried over was taken back.</source>
        <translation>Se retiró lo que se había llevado.</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autor</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>colour label</source>
        <translation>etiqueta de color</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>derechos de autor</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>palabras clave</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>valoración</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>%Ln bajo el límite</numerusform>
            <numerusform>%Ln bajo el límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>%Ln más bajo el límite</numerusform>
            <numerusform>%Ln más bajo el límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>%Ln fuera del límite y de los tipos elegidos</numerusform>
            <numerusform>%Ln fuera del límite y de los tipos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Goes along: {names}</source>
        <translation>Va con ella: {names}</translation>
    </message>
    <message>
        <source>It belongs to {other} and goes along with it; {name} stays for it.</source>
        <translation>Va con {other} y se va también; {name} se queda en su lugar.</translation>
    </message>
    <message>
        <source>This photo stays.</source>
        <translation>Esta foto se queda.</translation>
    </message>
    <message>
        <source>differs: {values}</source>
        <comment>such as rating 3 ≠ 5</comment>
        <translation>difiere: {values}</translation>
    </message>
    <message>
        <source>gains {fields}</source>
        <comment>keywords and the like, of a photo that stays</comment>
        <translation>recibe {fields}</translation>
    </message>
    <message>
        <source>gains {field}: {text}</source>
        <translation>recibe {field}: {text}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>se va</translation>
    </message>
    <message>
        <source>lost: {fields}</source>
        <comment>keywords and the like, with the photos that go</comment>
        <translation>se pierde: {fields}</translation>
    </message>
    <message>
        <source>only those that go have {field}: {text}</source>
        <translation>solo las que se van tienen {field}: {text}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>con %Ln archivo más</numerusform>
            <numerusform>con %Ln archivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>con {name}</translation>
    </message>
    <message>
        <source>{kind}, {percent} alike; {name} stays for it.</source>
        <comment>of a photo that is to go</comment>
        <translation>{kind}, {percent} de parecido; {name} se queda en su lugar.</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>Para mirar primero</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>%Ln foto por una que se queda</numerusform>
            <numerusform>%Ln fotos por una que se queda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>%Ln foto se queda</numerusform>
            <numerusform>%Ln fotos se quedan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln omitida</numerusform>
            <numerusform>%Ln omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>%Ln archivo más va con ellas</numerusform>
            <numerusform>%Ln archivos más van con ellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay where they were</source>
        <translation>
            <numerusform>%Ln foto se queda donde estaba</numerusform>
            <numerusform>%Ln fotos se quedan donde estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln se queda al final, al pie de la lista</numerusform>
            <numerusform>%Ln se quedan al final, al pie de la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>%Ln que se queda tiene otras valoraciones, lugares y similares que las que se van</numerusform>
            <numerusform>%Ln que se quedan tienen otras valoraciones, lugares y similares que las que se van</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>%Ln para mirar primero</numerusform>
            <numerusform>%Ln para mirar primero</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a photo beside it that stays.</source>
        <translation>Cada una tiene al lado una foto que se queda.</translation>
    </message>
    <message>
        <source>Looking at what goes</source>
        <translation>Mirando qué se va</translation>
    </message>
    <message>
        <source>No photo that is marked can go now.</source>
        <translation>Ninguna foto marcada puede irse ahora.</translation>
    </message>
    <message>
        <source>Nothing goes</source>
        <translation>Nada se va</translation>
    </message>
    <message>
        <source>Nothing here needs a second look</source>
        <translation>Nada aquí necesita otra mirada</translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>se lee lo escrito en %Ln foto y en las que se van por ella</numerusform>
            <numerusform>se lee lo escrito en %Ln fotos y en las que se van por ellas</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Leave all out</source>
        <translation>Omitir todas</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Dejar que se vayan todas</translation>
    </message>
    <message>
        <source>Photos that go, beside those that stay</source>
        <translation>Fotos que se van, junto a las que se quedan</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>se va</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>* stands for any letters, ? for one</source>
        <translation>* vale por cualquier texto, ? por una letra</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>La mejor calidad</translation>
    </message>
    <message>
        <source>Better format</source>
        <translation>Mejor formato</translation>
    </message>
    <message>
        <source>By the order of the folders</source>
        <translation>Según el orden de las carpetas</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>RAW de cámara</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>Con fecha</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>Con lugar</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Mejor valoración</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>En {folder}</translation>
    </message>
    <message>
        <source>JPEG quality; files that lose nothing first</source>
        <translation>calidad JPEG; primero los archivos sin pérdida</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Menos comprimida</translation>
    </message>
    <message>
        <source>Longer name</source>
        <translation>Nombre más largo</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Más píxeles</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La más nueva</translation>
    </message>
    <message>
        <source>Not edited</source>
        <translation>Sin editar</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>La más antigua</translation>
    </message>
    <message>
        <source>Order of the folders</source>
        <translation>Orden de las carpetas</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Path with {text}</source>
        <translation>Ruta con {text}</translation>
    </message>
    <message>
        <source>Path without {text}</source>
        <translation>Ruta sin {text}</translation>
    </message>
    <message>
        <source>RAW, HEIF, TIFF, PNG, then JPEG and the others</source>
        <translation>RAW, HEIF, TIFF, PNG, luego JPEG y los demás</translation>
    </message>
    <message>
        <source>Rated or edited</source>
        <translation>Valorada o editada</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>Más nítida</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>La más nítida</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Ruta más corta</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Archivo más pequeño</translation>
    </message>
    <message>
        <source>The edited one</source>
        <translation>La editada</translation>
    </message>
    <message>
        <source>The largest file</source>
        <translation>El archivo más grande</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>La más nueva</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>La más antigua</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>La original</translation>
    </message>
    <message>
        <source>The smallest file</source>
        <translation>El archivo más pequeño</translation>
    </message>
    <message>
        <source>as it came from the camera</source>
        <translation>tal como salió de la cámara</translation>
    </message>
    <message>
        <source>as they stand in the list of folders</source>
        <translation>como están en la lista de carpetas</translation>
    </message>
    <message>
        <source>before every other format</source>
        <translation>antes que cualquier otro formato</translation>
    </message>
    <message>
        <source>borders and what enlarging made up do not count</source>
        <translation>no cuentan los bordes ni lo inventado al ampliar</translation>
    </message>
    <message>
        <source>coordinates are written in the file</source>
        <translation>el archivo lleva coordenadas</translation>
    </message>
    <message>
        <source>fewer letters, folders included</source>
        <translation>menos letras, carpetas incluidas</translation>
    </message>
    <message>
        <source>measured in the picture</source>
        <translation>medida en la imagen</translation>
    </message>
    <message>
        <source>more letters in the name of the file</source>
        <translation>más letras en el nombre del archivo</translation>
    </message>
    <message>
        <source>more stars</source>
        <translation>más estrellas</translation>
    </message>
    <message>
        <source>saved by a program that edits photos</source>
        <translation>guardada por un programa de edición</translation>
    </message>
    <message>
        <source>taken first; without a date, the older file</source>
        <translation>tomada primero; sin fecha, el archivo más antiguo</translation>
    </message>
    <message>
        <source>taken last; without a date, the newer file</source>
        <translation>tomada en último lugar; sin fecha, el archivo más nuevo</translation>
    </message>
    <message>
        <source>whatever a person took trouble with</source>
        <translation>aquello en lo que alguien se esmeró</translation>
    </message>
    <message>
        <source>when it was taken is written in the file</source>
        <translation>el archivo dice cuándo se tomó</translation>
    </message>
    <message>
        <source>{name} stays: {reason}</source>
        <comment>such as “IMG_1.jpg stays: more pixels”</comment>
        <translation>{name} se queda: {reason}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Say what the path is to hold</source>
        <translation>Indicar qué debe contener la ruta</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>Decide sooner</source>
        <translation>Decidir antes</translation>
    </message>
    <message>
        <source>In which groups</source>
        <translation>En qué grupos</translation>
    </message>
    <message>
        <source>Rules, the one that decides first on top</source>
        <translation>Reglas, arriba la que decide primero</translation>
    </message>
    <message>
        <source>Take the rule away</source>
        <translation>Quitar la regla</translation>
    </message>
    <message>
        <source>Which photo stays</source>
        <translation>Qué foto se queda</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>As many as cores (%1)</source>
        <translation>Tantas como núcleos (%1)</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profundo</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs.</source>
        <translation>Menos fotos dejan más ordenador a otros programas.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Photos read at the same time</source>
        <translation>Fotos leídas a la vez</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer.</source>
        <translation>«Rápido» encuentra fotos idénticas, recodificadas y editadas. «Profundo» encuentra también escenas similares y tarda más.</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>%1 found so far</source>
        <translation>%1 encontradas hasta ahora</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1 fotos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>Progreso del análisis</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>%Ln grupo con fotos seleccionadas</numerusform>
            <numerusform>%Ln grupos con fotos seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>%Ln grupo mostrado</numerusform>
            <numerusform>Los %Ln grupos mostrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a photo that is marked to be removed stays so, where another one can stay for it.</source>
        <translation>Si no, una foto marcada para quitar lo sigue estando, donde otra puede quedarse por ella.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Sustituir las marcas anteriores</translation>
    </message>
    <message>
        <source>The current group</source>
        <translation>El grupo actual</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>SelectableCards</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>No son duplicados</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln foto no tiene parecidas con este umbral y queda sin marcar.</numerusform>
            <numerusform>%Ln fotos no tienen parecidas con este umbral y quedan sin marcar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln foto está en una carpeta de referencia, que nunca se toca.</numerusform>
            <numerusform>%Ln fotos están en una carpeta de referencia, que nunca se toca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>%Ln foto mostrada aquí ya no está.</numerusform>
            <numerusform>%Ln fotos mostradas aquí ya no están.</numerusform>
        </translation>
    </message>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Se guardó un informe: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>Añadir %Ln carpeta</numerusform>
            <numerusform>Añadir %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Añadir carpetas…</translation>
    </message>
    <message>
        <source>Add the folder {name}</source>
        <translation>Añadir la carpeta {name}</translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>Cada grupo conserva una foto: %Ln foto queda sin marcar.</numerusform>
            <numerusform>Cada grupo conserva una foto: %Ln fotos quedan sin marcar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>Imagen de otra parte</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Analizar de nuevo</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it.</source>
        <translation>La biblioteca estaba dañada. Se conservó como {name}, y se empezó una nueva: un nuevo análisis la llenará.</translation>
    </message>
    <message>
        <source>The report is saved: {name}</source>
        <translation>El informe está guardado: {name}</translation>
    </message>
    <message>
        <source>The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with care next time.</source>
        <translation>El análisis se detuvo de forma inesperada. Lo hecho se conserva, y la foto en que se detuvo se leerá con cuidado la próxima vez.</translation>
    </message>
    <message>
        <source>There is no folder to search yet.</source>
        <translation>Aún no hay ninguna carpeta para analizar.</translation>
    </message>
    <message>
        <source>These files are equal byte by byte, so they cannot be declared no duplicates.</source>
        <translation>Estos archivos son iguales byte por byte, así que no se pueden declarar distintos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>Faltan los derechos para mirar en {names}.</numerusform>
            <numerusform>Faltan los derechos para mirar en {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>No se puede leer {names}; quizá su unidad falta o está dañada.</numerusform>
            <numerusform>No se pueden leer {names}; quizá su unidad falta o está dañada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names} es un archivo. Lo que se analiza son carpetas.</numerusform>
            <numerusform>{names} son archivos. Lo que se analiza son carpetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names} es una carpeta. ¿Buscar duplicados en ella?</numerusform>
            <numerusform>{names} son carpetas. ¿Buscar duplicados en ellas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names} ya no está.</numerusform>
            <numerusform>{names} ya no están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names} ya se analiza.</numerusform>
            <numerusform>{names} ya se analizan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names} está en {folder}, que ya se analiza.</numerusform>
            <numerusform>{names} están en {folder}, que ya se analiza.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is no date; write for example date:2019 or date:2019-05..2020</source>
        <translation>«{value}» no es una fecha; por ejemplo: date:2019 o date:2019-05..2020</translation>
    </message>
    <message>
        <source>“{value}” is no format; write for example format:jpeg or format:raw</source>
        <translation>«{value}» no es un formato; por ejemplo: format:jpeg o format:raw</translation>
    </message>
    <message>
        <source>“{value}” is no kind; write for example kind:edited or kind:same-picture</source>
        <translation>«{value}» no es un tipo; por ejemplo: kind:edited o kind:same-picture</translation>
    </message>
    <message>
        <source>“{value}” is no size; write for example size:&gt;5MB or size:1MB..5MB</source>
        <translation>«{value}» no es un tamaño; por ejemplo: size:&gt;5MB o size:1MB..5MB</translation>
    </message>
    <message>
        <source>“{value}” says nothing of marks; write marked:yes or marked:no</source>
        <translation>«{value}» no dice nada de marcas; se escribe marked:yes o marked:no</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders, kinds and marks</source>
        <translation>Carpetas, tipos y marcas</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Fecha de la toma</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Primero los más grandes</translation>
    </message>
    <message>
        <source>Least alike first</source>
        <translation>Primero los menos parecidos</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Primero los más parecidos</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más nuevos</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero los más antiguos</translation>
    </message>
    <message>
        <source>Photos in the group</source>
        <translation>Fotos del grupo</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Parecido</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Primero los más pequeños</translation>
    </message>
    <message>
        <source>Sorted by: %1, %2</source>
        <translation>Orden: %1, %2</translation>
    </message>
    <message>
        <source>Space to free</source>
        <translation>Espacio por liberar</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>De la Z a la A</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Line between the two photos</source>
        <translation>Línea entre las dos fotos</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Left of the line: %1. Right of it: %2.</source>
        <translation>A la izquierda de la línea: %1. A la derecha: %2.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 and more certain</source>
        <translation>%1 y más seguro</translation>
    </message>
    <message>
        <source>%1 percent: %2</source>
        <translation>%1 por ciento: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>Similarity from, in percent</source>
        <translation>Parecido desde, en por ciento</translation>
    </message>
    <message>
        <source>Similarity up to, in percent</source>
        <translation>Parecido hasta, en por ciento</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>todas las coincidencias</translation>
    </message>
    <message>
        <source>nearly all matches</source>
        <translation>casi todas las coincidencias</translation>
    </message>
    <message>
        <source>nothing is left out above</source>
        <translation>por encima no se omite nada</translation>
    </message>
    <message>
        <source>what is more alike is left out</source>
        <translation>se omite lo más parecido</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Bringing photos back</source>
        <translation>Recuperando fotos</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>Comparando fotos</translation>
    </message>
    <message>
        <source>Fetching the network</source>
        <translation>Descargando la red neuronal</translation>
    </message>
    <message>
        <source>Grouping photos</source>
        <translation>Agrupando fotos</translation>
    </message>
    <message>
        <source>Learning what is alike</source>
        <translation>Aprendiendo qué se parece</translation>
    </message>
    <message>
        <source>Looking at what photos show</source>
        <translation>Mirando qué muestran las fotos</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>Measuring sharpness and detail</source>
        <translation>Midiendo nitidez y detalle</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Preparando la red neuronal</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Leyendo fotos</translation>
    </message>
    <message>
        <source>Taking photos away</source>
        <translation>Quitando fotos</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>%1 could be freed</source>
        <translation>se liberarían %1</translation>
    </message>
    <message>
        <source>%1 more than needed</source>
        <translation>%1 más de las necesarias</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>%Ln menos parecida o de otro tipo</numerusform>
            <numerusform>%Ln menos parecidas o de otros tipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>%Ln coincidencia bajo el umbral está oculta</numerusform>
            <numerusform>%Ln coincidencias bajo el umbral están ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln foto encontrada</numerusform>
            <numerusform>%Ln fotos encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Nada está oculto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 of the VGG16 model are here already. Everything else works without it.</source>
        <translation>%1 de %2 del modelo VGG16 ya están aquí. Todo lo demás funciona sin él.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>By %1, licence %2, from %3</source>
        <translation>De %1, licencia %2, desde %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose the file of the VGG16 model</source>
        <translation>Elegir el archivo del modelo VGG16</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Fetching the VGG16 model</source>
        <translation>Descargando el modelo VGG16</translation>
    </message>
    <message>
        <source>Find similar scenes too?</source>
        <translation>¿Encontrar también escenas similares?</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Keras weights (*.h5)</source>
        <translation>Pesos de Keras (*.h5)</translation>
    </message>
    <message>
        <source>Looking whether the VGG16 model is here.</source>
        <translation>Comprobando si el modelo VGG16 está aquí.</translation>
    </message>
    <message>
        <source>Needs the VGG16 model: one download of %1, checked and kept on this computer. Everything else works without it.</source>
        <translation>Necesita el modelo VGG16: una sola descarga de %1, comprobada y guardada en este ordenador. Todo lo demás funciona sin él.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Preparing the VGG16 model</source>
        <translation>Preparando el modelo VGG16</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Similar scenes can be found</source>
        <translation>Se pueden encontrar escenas similares</translation>
    </message>
    <message>
        <source>The VGG16 model came with Lookalike. Scans with the deep method use it.</source>
        <translation>El modelo VGG16 venía con Lookalike. Los análisis con el método profundo lo usan.</translation>
    </message>
    <message>
        <source>The VGG16 model cannot run on this computer. Everything else works without it.</source>
        <translation>El modelo VGG16 no puede funcionar en este ordenador. Todo lo demás funciona sin él.</translation>
    </message>
    <message>
        <source>The VGG16 model is here. Scans with the deep method use it.</source>
        <translation>El modelo VGG16 está aquí. Los análisis con el método profundo lo usan.</translation>
    </message>
    <message>
        <source>This is done once.</source>
        <translation>Se hace una sola vez.</translation>
    </message>
</context>
<context>
    <name>WeightsOffer</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Se guardó un informe: {path}</translation>
    </message>
    <message>
        <source>Getting the network stopped unexpectedly; what came is kept.</source>
        <translation>La descarga de la red neuronal se detuvo de forma inesperada; lo que llegó se conserva.</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>%1 are kept now.</source>
        <translation>Ahora ocupan %1.</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Otro idioma se usa desde el próximo inicio.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Room for thumbnails on the disk</source>
        <translation>Sitio para miniaturas en el disco</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln editada</numerusform>
            <numerusform>%Ln editadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>%Ln idéntica</numerusform>
            <numerusform>%Ln idénticas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>%Ln misma imagen</numerusform>
            <numerusform>%Ln misma imagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>%Ln mismos píxeles</numerusform>
            <numerusform>%Ln mismos píxeles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>%Ln escena similar</numerusform>
            <numerusform>%Ln escenas similares</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Archivo idéntico</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>Misma imagen</translation>
    </message>
    <message>
        <source>Same pixels, other metadata</source>
        <translation>Mismos píxeles, otros metadatos</translation>
    </message>
    <message>
        <source>Similar scene</source>
        <translation>Escena similar</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <comment>of a thing and what is told of it</comment>
        <translation>{name}: {words}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Column of details</source>
        <translation>Columna de detalles</translation>
    </message>
    <message>
        <source>Column of folders</source>
        <translation>Columna de carpetas</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>A part of Lookalike could not be started: {reason}</source>
        <translation>No se pudo iniciar una parte de Lookalike: {reason}</translation>
    </message>
</context>
</TS>
