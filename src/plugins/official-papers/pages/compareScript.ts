/** Compares a file with the fingerprint on the page, in the browser; sent inside the page and named in the policy by its hash. */
export const script = `(function () {
  var box = document.getElementById('banding');
  var pick = document.getElementById('pilih');
  var said = document.getElementById('hasil');
  var genuine = document.getElementById('sidik').textContent;
  if (!window.crypto || !crypto.subtle) return;
  box.hidden = false;
  function say(kind, words) { said.className = 'box ' + kind; said.textContent = words; }
  async function compare(file) {
    if (!file) return;
    say('', 'Menghitung…');
    try {
      var digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      var hex = Array.from(digest, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
      if (hex === genuine) say('good', 'Sama. Berkas ini persis seperti yang kami terbitkan.');
      else say('stop', 'Berbeda. Berkas ini bukan yang kami terbitkan, atau sudah diubah. (Hasil cetak yang dipindai selalu berbeda.)');
    } catch (error) { say('stop', 'Berkas tidak terbaca. Coba pilih lagi.'); }
  }
  pick.addEventListener('change', function () { compare(pick.files[0]); });
  box.addEventListener('dragover', function (event) { event.preventDefault(); });
  box.addEventListener('drop', function (event) { event.preventDefault(); compare(event.dataTransfer.files[0]); });
})();`
